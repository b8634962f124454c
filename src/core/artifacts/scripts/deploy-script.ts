import { scriptPath } from '../../delivery/delivery-files.ts';
import { destinations } from '../../delivery/destinations.ts';
import { command } from '../../formats/shell.ts';
import { manifests } from '../../kubernetes/index.ts';
import { type Plan, say } from '../../plan/index.ts';
import { portFor } from '../../plan/ports.ts';
import { isFor, manifestFolder } from '../../plan/targets.ts';
import { rolloutLines } from './rollout-lines.ts';
import { note, type Script, type Setting } from './script.ts';
import { environmentCase, image, requiredVersion, timeout } from './settings.ts';
import { undoLines } from './undo-lines.ts';

/**
 * Path of a manifest folder relative to the temporary copy; the script edits the copy, so the
 * working tree stays as committed.
 */
const inside = (plan: Plan, folder: string): string => {
  const root = `${plan.config.packaging.directory}/kubernetes/`;
  return folder.slice(root.length);
};

/**
 * Strategies with two workloads keep the tags from Git: setting one version for all would make both
 * workloads equal.
 */
const hasTracks = (plan: Plan): boolean => plan.release.workloads.length > 1;

/**
 * Sets the version label of the pods, which dashboards and telemetry read. Some valid tags are not
 * valid label values.
 */
const versionLabel = (plan: Plan): readonly string[] => [
  say(plan, {
    en: '# Dashboards and telemetry read the version from this label of the pods.',
    'zh-CN': '# 看板与遥测从 Pod 的这个标签读取版本。',
  }),
  'if [[ $VERSION =~ ^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$ ]]; then',
  '  label="[{\\"op\\":\\"add\\",\\"path\\":\\"/spec/template/metadata/labels/app.kubernetes.io~1version\\",\\"value\\":\\"$VERSION\\"}]"',
  ...plan.release.workloads.map(
    ({ kind, name }) =>
      `  (cd "$work/manifests/$folder" && run ${command('kustomize', 'edit', 'add', 'patch', '--kind', kind, '--name', name)} --patch "$label")`,
  ),
  'fi',
];

const copy = (plan: Plan): readonly string[] => {
  const folder = manifestFolder(plan).replace(/\/base$/, '');
  const files = manifests(plan)
    .filter(({ applied }) => applied)
    .map(({ file }) => `${file}.yaml`);
  const kustomization = isFor(plan, 'kustomize')
    ? []
    : [
        `(cd "$work/manifests/base" && run ${command('kustomize', 'create', '--resources', files.join(','))})`,
      ];
  return [
    'work=$(mktemp -d)',
    'trap \'rm -rf "$work"\' EXIT',
    `run cp -R ${command(folder)} "$work/manifests"`,
    'if [[ -n $dry_run ]]; then',
    '  mkdir -p "$work/manifests/$folder"',
    'fi',
    ...kustomization,
    ...(hasTracks(plan)
      ? []
      : [
          say(plan, {
            en: '# What was pushed is what is deployed (C-095).',
            'zh-CN': '# 部署的就是已推送的版本（C-095）。',
          }),
          '(cd "$work/manifests/$folder" && run kustomize edit set image "$IMAGE=$IMAGE:$VERSION")',
          ...versionLabel(plan),
        ]),
  ];
};

/**
 * Whether the script needs the kustomize program: kubectl can build a kustomization but cannot edit
 * or create one.
 */
const needsKustomize = (plan: Plan): boolean => !hasTracks(plan) || !isFor(plan, 'kustomize');

interface Smoke {
  readonly settings: readonly Setting[];
  readonly programs: readonly string[];
  readonly definition: readonly string[];
  readonly call: readonly string[];
}

const silent: Smoke = { settings: [], programs: [], definition: [], call: [] };

/**
 * A smoke test through the Service. A port forward needs no test image and is not blocked by
 * network policies (C-096).
 */
const smoke = (plan: Plan): Smoke => {
  const { project } = plan.config;
  const port = portFor(plan.servicePorts, project.healthPort);
  const servicePort = plan.servicePorts.find(({ name }) => name === port?.name)?.servicePort;
  if (servicePort === undefined || port?.name === 'grpc') return silent;
  const service = `service/${plan.identity.name}`;
  return {
    settings: [
      {
        name: 'SMOKE_PORT',
        value: '18080',
        about: { en: 'local port of the smoke test', 'zh-CN': '冒烟测试使用的本地端口' },
      },
    ],
    programs: ['curl'],
    definition: [
      '',
      say(plan, {
        en: '# Through the Service, without a test pod: no terminal and no unpinned image (C-011, C-096).',
        'zh-CN':
          '# 通过 Service 访问，不用测试 Pod：无需终端，也没有未固定的镜像（C-011、C-096）。',
      }),
      'smoke() {',
      `  kubectl --namespace "$namespace" port-forward ${service} "$SMOKE_PORT:${servicePort}" >/dev/null &`,
      '  local forward=$!',
      '  for _ in 1 2 3 4 5 6 7 8 9 10; do',
      `    if curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$SMOKE_PORT"${command(project.readyPath)}; then`,
      '      kill "$forward" 2>/dev/null || true',
      '      return 0',
      '    fi',
      // The port forward failed because the port is in use: another program would answer.
      '    kill -0 "$forward" 2>/dev/null || return 1',
      '    sleep 1',
      '  done',
      '  kill "$forward" 2>/dev/null || true',
      '  return 1',
      '}',
    ],
    call: [note(plan, { en: 'Asking the Service …', 'zh-CN': '验证部署…' }), 'run smoke'],
  };
};

/** Applies one environment with the given version and undoes a failed rollout (C-095, C-096). */
export const deployScript = (plan: Plan): Script => {
  const asked = smoke(plan);
  const rollout = rolloutLines(plan, '$namespace');
  const places = destinations(plan).map(
    ({ name: environment, namespace, manifests: folder }) =>
      [environment, { namespace, folder: inside(plan, folder) }] as const,
  );
  return {
    path: scriptPath('deploy'),
    about: {
      en: 'Deploys a pushed version to one environment and goes back if it fails.',
      'zh-CN': '将已推送的版本部署到一个环境，失败时自动回滚。',
    },
    operands: places.map(([environment]) => environment).join('|'),
    reading: environmentCase(places),
    settings: [
      ...(hasTracks(plan) ? [] : [requiredVersion, image(plan)]),
      timeout(plan),
      ...asked.settings,
    ],
    programs: [
      'kubectl',
      ...(needsKustomize(plan) ? ['kustomize'] : []),
      ...rollout.programs,
      ...asked.programs,
    ],
    body: [
      ...copy(plan),
      '',
      ...undoLines(plan),
      ...(rollout.functions.length === 0 ? [] : ['', ...rollout.functions]),
      ...asked.definition,
      '',
      note(
        plan,
        hasTracks(plan)
          ? {
              en: 'Deploying to $environment (namespace $namespace) …',
              'zh-CN': '部署到 $environment（命名空间 $namespace）…',
            }
          : {
              en: 'Deploying $IMAGE:$VERSION to $environment (namespace $namespace) …',
              'zh-CN': '部署 $IMAGE:$VERSION 到 $environment（命名空间 $namespace）…',
            },
      ),
      ...rollout.before,
      say(plan, {
        en: '# Applied, never created: it can run again (C-102).',
        'zh-CN': '# 使用 apply 而非 create，可重复执行（C-102）。',
      }),
      'run kubectl apply -k "$work/manifests/$folder"',
      ...rollout.wait,
      ...asked.call,
      'trap - ERR',
      note(plan, { en: 'Deployed.', 'zh-CN': '部署成功！' }),
    ],
  };
};
