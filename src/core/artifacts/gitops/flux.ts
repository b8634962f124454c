import type { Gitops } from '../../delivery/gitops.ts';
import { stepsOf } from '../../delivery/release-steps.ts';
import type { Text } from '../../fields/index.ts';
import { commented, emitDocuments, emitYaml, type Yaml } from '../../formats/yaml.ts';
import { releaseSteps, workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { stepSeconds } from '../../plan/rollout-time.ts';
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

/** Seconds until everything that runs on is ready; the longest, because they start together. */
const readySeconds = (plan: Plan): number =>
  Math.max(...workloadsOf(plan).map(({ config }) => config.workload.progressDeadline));

/** Seconds until the objects that are applied together are ready, with the Job of a first workload. */
const waitSeconds = (plan: Plan): number =>
  plan.kind === 'job' ? Math.max(readySeconds(plan), stepSeconds(plan)) : readySeconds(plan);

/** Helm runs the steps inside the release and waits for each of them. */
const helmSeconds = (plan: Plan): number =>
  Math.max(waitSeconds(plan), ...stepsOf(plan).map(stepSeconds));

const placeName = (plan: Plan, place: Place): string => `${plan.identity.name}-${place.name}`;

/**
 * Deletes the objects that the selector matches from what Kustomize builds; a target replaces the
 * names in the patch.
 */
const without = (labelSelector: string): Yaml => ({
  target: { labelSelector },
  patch: emitYaml({
    $patch: 'delete',
    apiVersion: 'v1',
    kind: 'any',
    metadata: { name: 'any' },
  }).trimEnd(),
});

interface Part {
  readonly name: string;
  readonly seconds: number;
  /** The Kustomization that must be ready for the same revision first. */
  readonly after: string | undefined;
  readonly patches: Yaml;
  /** Whether objects that are no longer in Git are deleted. */
  readonly prune: boolean;
}

/**
 * A Kustomization. Flux waits until the one before it has applied the same revision:
 * https://github.com/fluxcd/kustomize-controller/blob/main/internal/controller/kustomization_controller.go
 */
const kustomizationOf = (plan: Plan, gitops: Gitops, place: Place, part: Part): Yaml => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: part.name, namespace: gitops.namespace },
  spec: {
    interval: '1h',
    retryInterval: plan.config.delivery.syncInterval,
    timeout: `${part.seconds}s`,
    suspend: suspend(plan, place),
    dependsOn: part.after === undefined ? undefined : [{ name: part.after }],
    sourceRef: sourceRef(plan),
    path: `./${place.manifests}`,
    patches: part.patches,
    prune: part.prune,
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

const nameLabel = 'app.kubernetes.io/name';

/**
 * A step has what it needs and the namespace, which has no name because bundles share it. The
 * namespace belongs to the release too, so a step never deletes what it has applied.
 */
const stepPart = (plan: Plan, place: Place, step: Plan, after: string | undefined): Part => ({
  name: `${placeName(plan, place)}-${step.workload}`,
  seconds: stepSeconds(step),
  after,
  patches: [without(`${nameLabel},${nameLabel} notin (${step.identity.name})`)],
  prune: false,
});

/** The Kustomizations of a place: each step before the release, the release, each step after it. */
const partsOf = (plan: Plan, place: Place): readonly Part[] => {
  const parts: Part[] = [];
  const last = (): string | undefined => parts.at(-1)?.name;
  for (const step of releaseSteps(plan, 'before-release'))
    parts.push(stepPart(plan, place, step, last()));
  const steps = stepsOf(plan).map(({ identity }) => identity.name);
  parts.push({
    name: placeName(plan, place),
    seconds: waitSeconds(plan),
    after: last(),
    patches: steps.length === 0 ? undefined : [without(`${nameLabel} in (${steps.join(',')})`)],
    prune: true,
  });
  for (const step of releaseSteps(plan, 'after-release'))
    parts.push(stepPart(plan, place, step, last()));
  return parts;
};

const kustomizations = (plan: Plan, gitops: Gitops, place: Place): readonly Yaml[] =>
  partsOf(plan, place).map((part) => kustomizationOf(plan, gitops, place, part));

const helmRelease = (plan: Plan, gitops: Gitops, place: Place): Yaml => ({
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  kind: 'HelmRelease',
  metadata: { name: placeName(plan, place), namespace: gitops.namespace },
  spec: {
    interval: '1h',
    timeout: `${helmSeconds(plan)}s`,
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
  const textOf = (place: Place): string => {
    const header = say(plan, placeAbout);
    if (gitops.packaging === 'helm') return emitYaml(helmRelease(plan, gitops, place), { header });
    return emitDocuments(kustomizations(plan, gitops, place), { header });
  };
  return [
    {
      path: `${folder}/source.yaml`,
      text: emitYaml(repository(plan, gitops), { header: say(plan, sourceAbout) }),
      about: sourceAbout,
    },
    ...gitops.places.map((place) => ({
      path: `${folder}/${place.name}.yaml`,
      text: textOf(place),
      about: placeAbout,
    })),
  ];
};
