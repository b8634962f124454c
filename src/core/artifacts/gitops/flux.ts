import type { Gitops } from '../../delivery/gitops.ts';
import type { Text } from '../../fields/index.ts';
import { commented, emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { chartFolder } from '../../plan/targets.ts';
import type { GeneratedFile } from '../artifact.ts';
import { controlledFields } from './controlled-fields.ts';

type Place = Gitops['places'][number];

const sourceAbout: Text = {
  en: 'The repository that Flux follows. A private one needs a Secret with its credentials under secretRef.',
  'zh-CN': 'Flux 所跟随的仓库。私有仓库须在 secretRef 中指定凭据所在的 Secret。',
};

const placeAbout: Text = {
  en: 'Keeps one environment equal to Git.',
  'zh-CN': '使一个环境与 Git 保持一致。',
};

const suspended: Text = {
  en: 'Waits for a person: flux resume, then flux suspend again.',
  'zh-CN': '等待人工触发：先 flux resume，完成后再 flux suspend。',
};

const repository = (plan: Plan, gitops: Gitops): Yaml => ({
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'GitRepository',
  metadata: { name: plan.identity.name, namespace: gitops.namespace },
  spec: {
    interval: plan.config.delivery.syncInterval,
    url: gitops.repository,
    ref: { branch: gitops.branch },
    // Only the deployment files, so that a commit to the source code changes nothing in the
    // cluster.
    ignore: `/*\n!/${plan.config.packaging.directory.split('/')[0]}\n*.example.yaml\n`,
  },
});

const sourceRef = (plan: Plan): Yaml => ({ kind: 'GitRepository', name: plan.identity.name });

const suspend = (plan: Plan, { automatic }: Place): Yaml =>
  automatic ? undefined : commented(say(plan, suspended), true);

const kustomization = (plan: Plan, gitops: Gitops, place: Place): Yaml => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: `${plan.identity.name}-${place.name}`, namespace: gitops.namespace },
  spec: {
    interval: '1h',
    retryInterval: plan.config.delivery.syncInterval,
    timeout: `${plan.config.workload.progressDeadline}s`,
    suspend: suspend(plan, place),
    sourceRef: sourceRef(plan),
    path: `./${place.manifests}`,
    prune: true,
    wait: true,
  },
});

/** Left to the controller of a release: no drift (https://fluxcd.io/flux/components/helm/helmreleases/#ignore-rules). */
const ignored = (plan: Plan): Yaml => {
  const fields = controlledFields(plan);
  if (fields.length === 0) return undefined;
  return fields.map(({ group, kind, name, pointers }) => ({
    paths: pointers,
    target: { group, kind, name },
  }));
};

const helmRelease = (plan: Plan, gitops: Gitops, place: Place): Yaml => ({
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  kind: 'HelmRelease',
  metadata: { name: `${plan.identity.name}-${place.name}`, namespace: gitops.namespace },
  spec: {
    interval: '1h',
    timeout: `${plan.config.workload.progressDeadline}s`,
    suspend: suspend(plan, place),
    releaseName: plan.identity.name,
    targetNamespace: place.namespace,
    chart: {
      spec: {
        chart: `./${chartFolder(plan)}`,
        sourceRef: sourceRef(plan),
        // The chart's version seldom changes, so each commit of its files counts as a revision.
        reconcileStrategy: 'Revision',
        valuesFiles: place.values.map((path) => `./${path}`),
      },
    },
    install: {
      createNamespace: plan.config.workload.createNamespace,
      remediation: { retries: 3 },
    },
    upgrade: { remediation: { retries: 3, remediateLastFailure: true, strategy: 'rollback' } },
    driftDetection: { mode: 'enabled', ignore: ignored(plan) },
  },
});

/** The objects for Flux: the repository, and a Kustomization or HelmRelease per environment. */
export const flux = (plan: Plan, gitops: Gitops, folder: string): readonly GeneratedFile[] => {
  const objectOf = gitops.packaging === 'helm' ? helmRelease : kustomization;
  return [
    {
      path: `${folder}/source.yaml`,
      text: emitYaml(repository(plan, gitops), { header: say(plan, sourceAbout) }),
      about: sourceAbout,
    },
    ...gitops.places.map((place) => ({
      path: `${folder}/${place.name}.yaml`,
      text: emitYaml(objectOf(plan, gitops, place), { header: say(plan, placeAbout) }),
      about: placeAbout,
    })),
  ];
};
