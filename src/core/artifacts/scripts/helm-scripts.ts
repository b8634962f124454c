import { scriptPath } from '../../delivery/delivery-files.ts';
import { destinations } from '../../delivery/destinations.ts';
import { podOwnerWord } from '../../delivery/pod-owner-word.ts';
import { command, type ShellText, shellText, shellWord } from '../../formats/shell.ts';
import { podSecurityLabels } from '../../kubernetes/workload/namespace.ts';
import { type PodOwner, podOwners } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { chartFolder, isFor } from '../../plan/targets.ts';
import { rolloutLines } from './rollout-lines.ts';
import { note, type Script, type Setting } from './script.ts';
import { environmentCase, installTimeout, requiredVersion, timeout } from './settings.ts';

const release = (plan: Plan): Setting => ({
  name: 'RELEASE_NAME',
  value: plan.identity.name,
  about: { en: 'name of the Helm release', 'zh-CN': 'Helm release 名称' },
});

const valuesFlags = (files: readonly string[]): ShellText =>
  shellText(`(${command(...files.flatMap((file) => ['--values', file]))})`);

/** The namespace; the variable NAMESPACE of the script overrides it. */
const namespaceOr = (namespace: string): ShellText =>
  shellText(`\${NAMESPACE:-${shellWord(namespace)}}`);

/** Adds the Pod Security labels, because Helm creates the namespace without labels (C-032). */
const namespaceLevel = (plan: Plan): readonly string[] => {
  const labels = Object.entries(podSecurityLabels(plan) ?? {}).map(([key, value]) =>
    command(`${key}=${value}`),
  );
  return labels.length === 0
    ? []
    : [`run kubectl label --overwrite namespace "$NAMESPACE" \\\n  ${labels.join(' \\\n  ')}`];
};

/** Only a server can be asked whether it is ready. */
const test = (plan: Plan): readonly string[] =>
  plan.kind === 'server'
    ? [
        note(plan, {
          en: 'Chart installed. Testing the release …',
          'zh-CN': 'Helm Chart 安装完成，验证部署…',
        }),
        'run helm test "$RELEASE_NAME" --namespace "$NAMESPACE"',
      ]
    : [];

/** Installs or upgrades the chart in one step, which rolls back on failure (C-081, C-107). */
export const helmInstallScript = (plan: Plan): Script => {
  const places = destinations(plan);
  return {
    path: scriptPath('helm-install'),
    about: {
      en: 'Installs or upgrades the chart in one environment; a failed upgrade goes back.',
      'zh-CN': '在一个环境中安装或升级 Chart，升级失败时自动回退。',
    },
    operands: places.map(({ name }) => name).join('|'),
    reading: environmentCase(
      places.map(({ name, namespace: own, values }) => [
        name,
        { NAMESPACE: namespaceOr(own), values: valuesFlags(values) },
      ]),
    ),
    settings: [
      requiredVersion,
      release(plan),
      {
        name: 'CHART_PATH',
        value: chartFolder(plan),
        about: { en: 'folder of the chart', 'zh-CN': 'Chart 所在目录' },
      },
      installTimeout(plan),
    ],
    programs: ['helm', 'kubectl'],
    body: [
      note(plan, {
        en: 'Installing the Helm chart: release $RELEASE_NAME, namespace $NAMESPACE …',
        'zh-CN': '安装 Helm Chart：Release $RELEASE_NAME，命名空间 $NAMESPACE…',
      }),
      say(plan, {
        en: '# A chart that got dependencies needs them before it is installed (C-081).',
        'zh-CN': '# Chart 若增加了依赖，须在安装前构建（C-081）。',
      }),
      'if grep -q \'^dependencies:\' "$CHART_PATH/Chart.yaml"; then',
      '  run helm dependency build "$CHART_PATH"',
      'fi',
      say(plan, {
        en: '# In the words of Helm 4: what does not become ready goes back (C-107).',
        'zh-CN': '# 使用 Helm 4 的参数：未能就绪时自动回滚（C-107）。',
      }),
      'run helm upgrade --install "$RELEASE_NAME" "$CHART_PATH" \\',
      '  --namespace "$NAMESPACE" --create-namespace \\',
      '  "${values[@]}" --set-string image.tag="$VERSION" --set-string image.digest= \\',
      '  --wait --rollback-on-failure --timeout "$TIMEOUT"',
      ...namespaceLevel(plan),
      ...test(plan),
      'run kubectl --namespace "$NAMESPACE" get all --selector "app.kubernetes.io/instance=$RELEASE_NAME"',
      note(plan, { en: 'Deployed $VERSION.', 'zh-CN': '$VERSION 部署成功！' }),
    ],
  };
};

const drift = (plan: Plan): string =>
  note(plan, {
    en: 'Revert the change in Git as well: the next deployment would bring it back.',
    'zh-CN': '请同时在 Git 中撤销该改动，否则下次部署会再次带回。',
  });

/** The script that reverts a strategy with two workloads: `helm rollback` would change both. */
const trackScript = (plan: Plan): string | undefined => {
  const { strategy } = plan.release;
  if (strategy === 'blue-green') return 'scripts/switch-over.sh';
  return strategy === 'canary' ? 'scripts/canary.sh abort' : undefined;
};

const withHelm: readonly string[] = [
  'run helm history "$RELEASE_NAME" --namespace "$NAMESPACE"',
  'run helm rollback "$RELEASE_NAME" ${2:+"$2"} --namespace "$NAMESPACE" --wait --timeout "$TIMEOUT"',
];

/** The lines that undo a Deployment or a StatefulSet; with other workloads a number of a revision fits only one. */
const undoByKubectl = (owner: PodOwner, several: boolean): readonly string[] => [
  `run kubectl --namespace "$NAMESPACE" rollout history ${podOwnerWord(owner)}`,
  `run kubectl --namespace "$NAMESPACE" rollout undo ${podOwnerWord(owner)}${several ? '' : ' ${2:+"--to-revision=$2"}'}`,
];

const undoOwner = (owner: PodOwner, several: boolean): readonly string[] =>
  owner.kind === 'Rollout'
    ? [
        `run kubectl argo rollouts --namespace "$NAMESPACE" undo ${owner.name}${several ? '' : ' ${2:+"--to-revision=$2"}'}`,
      ]
    : undoByKubectl(owner, several);

/** Shows that all workloads run the same version again. */
const shownVersions = (plan: Plan): readonly string[] => [
  note(plan, {
    en: 'What runs now; a Deployment that the last release did not change has gone back further:',
    'zh-CN': '当前运行的版本如下；上次发布未改动的 Deployment 会多回退一步：',
  }),
  `run kubectl --namespace "$NAMESPACE" get deployments,statefulsets --selector app.kubernetes.io/instance=${plan.identity.bundle} --output wide`,
];

const toRevision = (plan: Plan): readonly string[] => {
  const { functions, before, wait } = rolloutLines(plan, '$NAMESPACE');
  const owners = podOwners(plan);
  const several = owners.length > 1;
  return [
    ...functions,
    ...(functions.length === 0 ? [] : ['']),
    ...before,
    ...owners.flatMap((owner) => undoOwner(owner, several)),
    ...wait,
    ...(several ? shownVersions(plan) : []),
  ];
};

const commands = (plan: Plan, byHelm: boolean, track: string | undefined): readonly string[] => {
  if (byHelm) return withHelm;
  return track === undefined
    ? toRevision(plan)
    : [`run env NAMESPACE="$NAMESPACE" TIMEOUT="$TIMEOUT" ${track}`];
};

/** Whether one number of a revision says where to go back to. */
const takesRevision = (plan: Plan, byHelm: boolean, track: string | undefined): boolean =>
  byHelm || (track === undefined && podOwners(plan).length === 1);

/**
 * Rolls back by one revision or to the given revision, and reminds the user that Git still has the
 * change (C-097).
 */
export const rollbackScript = (plan: Plan): Script => {
  const places = destinations(plan);
  const byHelm = !isFor(plan, 'kubernetes', 'kustomize');
  const track = byHelm ? undefined : trackScript(plan);
  return {
    path: scriptPath('rollback'),
    about: {
      en: 'Goes back to the previous revision of one environment, or to a named one.',
      'zh-CN': '将一个环境回滚到上一个修订版本，或指定的修订版本。',
    },
    operands: `${places.map(({ name }) => name).join('|')}${takesRevision(plan, byHelm, track) ? ' [REVISION]' : ''}`,
    reading: environmentCase(
      places.map(({ name, namespace: own }) => [name, { NAMESPACE: namespaceOr(own) }]),
    ),
    settings: [...(byHelm ? [release(plan)] : []), timeout(plan)],
    programs: byHelm ? ['helm'] : ['kubectl', ...rolloutLines(plan, '$NAMESPACE').programs],
    body: [...commands(plan, byHelm, track), drift(plan)],
  };
};
