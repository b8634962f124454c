import { podOwnerWord } from '../../delivery/pod-owner-word.ts';
import { namespaceSelector, releaseSelector, stepSelector } from '../../delivery/release-steps.ts';
import type { Text } from '../../fields/index.ts';
import { markdownBlock, markdownList } from '../../formats/markdown.ts';
import { command } from '../../formats/shell.ts';
import { podSecurityLabels } from '../../kubernetes/workload/namespace.ts';
import { type PodOwner, podOwners, releaseSteps } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { installTime, rolloutSeconds, stepSeconds } from '../../plan/rollout-time.ts';
import { chartFolder, isFor, manifestFolder, overlayFolder } from '../../plan/targets.ts';
import type { GeneratedFile } from '../artifact.ts';
import { enumeration } from './enumeration.ts';
import { prerequisites } from './prerequisites.ts';

/** The command that waits for the new version of a workload. */
const waitFor = (owner: PodOwner, namespace: string): string =>
  owner.kind === 'Rollout'
    ? command('kubectl', 'argo', 'rollouts', 'status', owner.name, '--namespace', namespace)
    : command('kubectl', '--namespace', namespace, 'rollout', 'status', podOwnerWord(owner));

/** The command that waits until Flagger has promoted the new version. */
const waitForFlagger = (plan: Plan, namespace: string): string =>
  command(
    ...['kubectl', '--namespace', namespace, 'wait', `canary/${plan.identity.name}`],
    ...['--for=condition=promoted', `--timeout=${rolloutSeconds(plan)}s`],
  );

/** The commands that wait for the new version, for the controllers that roll it out. */
const rollout = (plan: Plan, namespace: string): readonly string[] =>
  plan.release.flagger === undefined
    ? podOwners(plan).map((owner) => waitFor(owner, namespace))
    : [
        waitForFlagger(plan, namespace),
        ...plan.workloads.flatMap(podOwners).map((owner) => waitFor(owner, namespace)),
      ];

/** A Job cannot be changed, so the one of the release before is deleted first. */
const removal = ({ identity }: Plan, namespace: string): string =>
  command(
    ...['kubectl', '--namespace', namespace, 'delete', `job/${identity.name}`],
    ...['--cascade', 'foreground', '--ignore-not-found'],
  );

/** `kubectl wait` ends with an error when the step has not succeeded in this time. */
const waiting = (step: Plan, namespace: string): string =>
  command(
    ...['kubectl', '--namespace', namespace, 'wait', `job/${step.identity.name}`],
    ...['--for=condition=complete', `--timeout=${stepSeconds(step)}s`],
  );

const stepCommands = (step: Plan, apply: string, namespace: string): readonly string[] => [
  removal(step, namespace),
  `${apply} ${command('--selector', stepSelector(step))}`,
  waiting(step, namespace),
];

/** The commands of a release by kubectl: its steps, the rest, and the wait for it. */
const applied = (plan: Plan, apply: string, namespace: string): readonly string[] => {
  const before = releaseSteps(plan, 'before-release');
  const selector = releaseSelector(plan);
  const createsNamespace = before.length > 0 && podSecurityLabels(plan) !== undefined;
  const isStep = plan.kind === 'job';
  return [
    ...(createsNamespace ? [`${apply} ${command('--selector', namespaceSelector)}`] : []),
    ...before.flatMap((step) => stepCommands(step, apply, namespace)),
    ...(isStep ? [removal(plan, namespace)] : []),
    selector === undefined ? apply : `${apply} ${command('--selector', selector)}`,
    ...rollout(plan, namespace),
    ...(isStep ? [waiting(plan, namespace)] : []),
    ...releaseSteps(plan, 'after-release').flatMap((step) => stepCommands(step, apply, namespace)),
  ];
};

const kustomize = (plan: Plan): readonly string[] => {
  const [first, ...others] = plan.environments;
  const folder =
    first?.environment === undefined
      ? manifestFolder(plan)
      : overlayFolder(plan, first.environment);
  const next = enumeration(
    plan,
    others.map(({ environment = '' }) => environment),
  );
  return [
    '### Kustomize\n',
    markdownBlock('sh', [
      ...applied(
        plan,
        command('kubectl', 'apply', '-k', folder),
        first?.namespace ?? plan.namespace,
      ),
    ]),
    ...(next === ''
      ? []
      : [
          say(plan, {
            en: `Then the same for ${next}.\n`,
            'zh-CN': `然后依次对 ${next} 执行同样的操作。\n`,
          }),
        ]),
  ];
};

/**
 * Applies file by file in order: applying the whole folder would create objects before their
 * namespace.
 */
const plain = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  const folder = `${manifestFolder(plan)}/`;
  const files = others
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && !path.endsWith('.example.yaml'));
  const flags = files.map((path) => command('-f', path));
  return [
    say(plan, { en: '### Plain manifests\n', 'zh-CN': '### 原始清单\n' }),
    markdownBlock('sh', [
      ...applied(plan, ['kubectl apply', ...flags].join(' \\\n  '), plan.namespace),
    ]),
  ];
};

/** Helm creates the namespace without labels (C-032). */
const namespaceLevel = (plan: Plan, namespace: string): readonly string[] => {
  const labels = Object.entries(podSecurityLabels(plan) ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  return labels.length === 0
    ? []
    : [
        say(plan, {
          en: '# The Pod Security level, which --create-namespace leaves out.',
          'zh-CN': '# Pod Security 级别，--create-namespace 不会设置。',
        }),
        [command('kubectl', 'label', '--overwrite', 'namespace', namespace), ...labels].join(
          ' \\\n  ',
        ),
      ];
};

const helm = (plan: Plan): readonly string[] => {
  const folder = chartFolder(plan);
  const first = plan.environments[0];
  const namespace = first?.namespace ?? plan.namespace;
  const release = plan.identity.name;
  const values =
    first?.environment === undefined
      ? []
      : [` \\\n  ${command('--values', `${folder}/values-${first.environment}.yaml`)}`];
  return [
    '### Helm 4\n',
    markdownBlock('sh', [
      `${command('helm', 'upgrade', '--install', release, folder)} \\\n  ${command('--namespace', namespace, '--create-namespace', '--wait', '--rollback-on-failure', '--timeout', installTime(plan))}${values.join('')}`,
      ...(plan.kind === 'server'
        ? [command('helm', 'test', release, '--namespace', namespace)]
        : []),
      ...namespaceLevel(plan, namespace),
    ]),
  ];
};

/** The effect of the QoS class when a node runs short of resources (C-101). */
const qosText = ({ qosClass }: Plan): Text => ({
  en: `The pods are of the QoS class ${qosClass}: ${meaning[qosClass].en}\n`,
  'zh-CN': `Pod 的 QoS 等级为 ${qosClass}：${meaning[qosClass]['zh-CN']}\n`,
});

const meaning: Readonly<Record<Plan['qosClass'], Text>> = {
  Guaranteed: {
    en: 'limits equal requests, so that a node short of memory evicts them last.',
    'zh-CN': '上限等于请求，节点内存不足时最后被驱逐。',
  },
  Burstable: {
    en: 'they may use what is free, and leave before Guaranteed ones when a node runs short.',
    'zh-CN': '可使用空闲资源；节点资源不足时，先于 Guaranteed 被驱逐。',
  },
  BestEffort: {
    en: 'nothing is reserved, so that a node short of memory evicts them first.',
    'zh-CN': '没有预留任何资源，节点内存不足时最先被驱逐。',
  },
};

/** How a new version is released when applying is not enough. */
const releaseSection = (plan: Plan): readonly string[] => {
  const { strategy } = plan.release;
  const byArgo = ['promote', 'abort'].map((verb) =>
    command('kubectl', 'argo', 'rollouts', '--namespace', plan.namespace, verb, plan.identity.name),
  );
  const commands: Partial<Record<typeof strategy, readonly string[]>> = {
    'blue-green': ['scripts/switch-over.sh --dry-run', 'scripts/switch-over.sh'],
    canary: ['scripts/canary.sh --help', 'scripts/canary.sh promote', 'scripts/canary.sh abort'],
    'argo-blue-green': byArgo,
    'argo-canary': byArgo,
  };
  const lines = commands[strategy];
  return lines === undefined
    ? []
    : [
        say(plan, {
          en: '### Bring a version live, or take it back\n',
          'zh-CN': '### 上线或撤回版本\n',
        }),
        markdownBlock('sh', lines),
      ];
};

/** How to deploy the service to a cluster, for each packaging in the bundle. */
export const clusterSection = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
  const ways = [
    ...(isFor(plan, 'kustomize') ? kustomize(plan) : []),
    ...(isFor(plan, 'kubernetes') && !isFor(plan, 'kustomize') ? plain(plan, others) : []),
    ...(isFor(plan, 'helm') ? helm(plan) : []),
  ];
  return [
    say(plan, { en: '## Deploy to Kubernetes\n', 'zh-CN': '## 部署到 Kubernetes\n' }),
    say(plan, { en: 'Before the first time:\n', 'zh-CN': '首次部署前：\n' }),
    markdownList(prerequisites(plan, others)),
    ...(isFor(plan, 'helm') && isFor(plan, 'kubernetes', 'kustomize')
      ? [
          say(plan, {
            en: 'Choose one way; both create the same objects, and mixing them leads to conflicts.\n',
            'zh-CN': '请任选一种方式：两者创建的对象相同，混用会互相冲突。\n',
          }),
        ]
      : []),
    ...ways,
    ...releaseSection(plan),
    say(plan, qosText(plan)),
  ];
};
