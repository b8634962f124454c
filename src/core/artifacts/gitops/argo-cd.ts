import type { Gitops } from '../../delivery/gitops.ts';
import type { Text } from '../../fields/index.ts';
import { commented, emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { chartFolder } from '../../plan/targets.ts';
import type { GeneratedFile } from '../artifact.ts';
import { controlledFields } from './controlled-fields.ts';

type Place = Gitops['places'][number];

const inCluster = 'https://kubernetes.default.svc';

/** Paths of values files relative to the chart. */
const valueFiles = (plan: Plan, place: Place): readonly string[] =>
  place.values.map((path) => path.slice(chartFolder(plan).length + 1));

const source = (plan: Plan, gitops: Gitops, place: Place): Yaml => {
  const where = { repoURL: gitops.repository, targetRevision: gitops.branch };
  switch (gitops.packaging) {
    case 'helm':
      return {
        ...where,
        path: chartFolder(plan),
        helm: { releaseName: plan.identity.name, valueFiles: valueFiles(plan, place) },
      };
    case 'kustomize':
      return { ...where, path: place.manifests };
    case 'plain':
      // The example file has no real secret and must not be applied.
      return { ...where, path: place.manifests, directory: { exclude: '*.example.yaml' } };
  }
};

const automated: Yaml = { prune: true, selfHeal: true };

/**
 * Compares by a dry run of the API server, which knows the defaults of every resource. The other
 * way, structured merge, leaves custom resources OutOfSync for ever
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/diff-strategies/).
 */
const compareOptions = { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' } as const;

/** `/spec/rules/0/backendRefs/1/weight` as an expression for every item of the lists. */
const jqPath = (pointer: string): string =>
  pointer
    .slice(1)
    .split('/')
    .map((key) => (/^\d+$/.test(key) ? '[]?' : `.${key}`))
    .join('');

/** Left to the controller of a release: neither compared nor set again by a sync. */
const ignored = (plan: Plan): Yaml =>
  controlledFields(plan).map(({ group, kind, name, pointers }) => ({
    group,
    kind,
    name,
    jqPathExpressions: [...new Set(pointers.map(jqPath))],
  }));

const ignoreDifferences = (plan: Plan): Yaml =>
  controlledFields(plan).length === 0 ? undefined : commented(say(plan, leftAlone), ignored(plan));

/** The chart has no Namespace object; the manifests have one if the user chose it. */
const syncOptions = (plan: Plan, { packaging }: Gitops): readonly string[] => [
  ...(packaging === 'helm' && plan.config.workload.createNamespace ? ['CreateNamespace=true'] : []),
  'ServerSideApply=true',
  'PruneLast=true',
  ...(controlledFields(plan).length === 0 ? [] : ['RespectIgnoreDifferences=true']),
];

const spec = (plan: Plan, gitops: Gitops, place: Place): { readonly [key: string]: Yaml } => ({
  project: 'default',
  source: source(plan, gitops, place),
  destination: { server: inCluster, namespace: place.namespace },
  ignoreDifferences: ignoreDifferences(plan),
  syncPolicy: {
    automated: place.automatic ? automated : undefined,
    syncOptions: syncOptions(plan, gitops),
    retry: { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
  },
  revisionHistoryLimit: 10,
});

const applicationName = (plan: Plan, place: Place): string => `${plan.identity.name}-${place.name}`;

const leftAlone: Text = {
  en: 'Set by the controller of the release: neither a difference nor undone by a sync.',
  'zh-CN': '由发布控制器设置：不视为差异，同步时也不会还原。',
};

const application: Text = {
  en: 'Keeps one environment equal to Git. Deleting it leaves the service running.',
  'zh-CN': '使一个环境与 Git 保持一致。删除它不会停止服务。',
};

const applications = (plan: Plan, gitops: Gitops, folder: string): readonly GeneratedFile[] =>
  gitops.places.map((place) => ({
    path: `${folder}/${place.name}.yaml`,
    text: emitYaml(
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: {
          name: applicationName(plan, place),
          namespace: gitops.namespace,
          annotations: compareOptions,
        },
        spec: spec(plan, gitops, place),
      },
      { header: say(plan, application) },
    ),
    about: application,
  }));

const set: Text = {
  en: 'Makes an Argo CD Application for each environment. Deleting it leaves the service running.',
  'zh-CN': '为每个环境生成一个 Argo CD Application。删除它不会停止服务。',
};

const byHand: Text = {
  en: 'Environments with automatic: true follow Git by themselves; the others wait for a person.',
  'zh-CN': 'automatic: true 的环境自动跟随 Git，其余环境等待人工同步。',
};

const templated = (plan: Plan, gitops: Gitops): Yaml => {
  const where = { repoURL: gitops.repository, targetRevision: gitops.branch };
  const path = gitops.packaging === 'helm' ? chartFolder(plan) : '{{ .path }}';
  return {
    project: 'default',
    source: {
      ...where,
      path,
      directory: gitops.packaging === 'plain' ? { exclude: '*.example.yaml' } : undefined,
    },
    destination: { server: inCluster, namespace: '{{ .namespace }}' },
    ignoreDifferences: ignoreDifferences(plan),
    syncPolicy: {
      syncOptions: syncOptions(plan, gitops),
      retry: { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
    },
  };
};

const element = (plan: Plan, gitops: Gitops, place: Place): Yaml => ({
  environment: place.name,
  namespace: place.namespace,
  ...(gitops.packaging === 'helm'
    ? { valueFiles: valueFiles(plan, place) }
    : { path: place.manifests }),
  automatic: place.automatic,
});

/** A template produces only strings, so lists and booleans are set by the patch. */
const patch = (plan: Plan, { packaging }: Gitops): string =>
  [
    // Never empty: a patch without content would remove the specification.
    'spec:',
    '  revisionHistoryLimit: 10',
    ...(packaging === 'helm'
      ? [
          '  source:',
          '    helm:',
          `      releaseName: ${plan.identity.name}`,
          '      valueFiles: {{ .valueFiles | toJson }}',
        ]
      : []),
    '  {{- if .automatic }}',
    '  syncPolicy:',
    '    automated: { prune: true, selfHeal: true }',
    '  {{- end }}',
    '',
  ].join('\n');

const applicationSet = (plan: Plan, gitops: Gitops, folder: string): GeneratedFile => ({
  path: `${folder}/application-set.yaml`,
  text: emitYaml(
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name: plan.identity.name, namespace: gitops.namespace },
      spec: {
        goTemplate: true,
        goTemplateOptions: ['missingkey=error'],
        generators: commented(say(plan, byHand), [
          { list: { elements: gitops.places.map((place) => element(plan, gitops, place)) } },
        ]),
        syncPolicy: { preserveResourcesOnDeletion: true },
        template: {
          metadata: {
            name: `${plan.identity.name}-{{ .environment }}`,
            annotations: compareOptions,
          },
          spec: templated(plan, gitops),
        },
        templatePatch: patch(plan, gitops),
      },
    },
    { header: say(plan, set) },
  ),
  about: set,
});

/** The objects for Argo CD: one ApplicationSet, or an Application per environment. */
export const argoCd = (plan: Plan, gitops: Gitops, folder: string): readonly GeneratedFile[] =>
  plan.config.delivery.gitopsLayout === 'applications'
    ? applications(plan, gitops, folder)
    : [applicationSet(plan, gitops, folder)];
