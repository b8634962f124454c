import { command } from '../../formats/shell.ts';
import { manifests } from '../../kubernetes/index.ts';
import { scriptPath } from '../../plan/delivery-files.ts';
import { destinations } from '../../plan/destinations.ts';
import type { Plan, Release } from '../../plan/index.ts';
import { portFor } from '../../plan/ports.ts';
import { isFor, manifestFolder } from '../../plan/targets.ts';
import { note, type Script, type Setting } from './script.ts';
import { environmentCase, image, requiredVersion, timeout } from './settings.ts';

type Workload = Release['workloads'][number];

/** Below the copy of the manifests; the working tree stays as Git has it. */
const inside = (plan: Plan, folder: string): string => {
  const root = `${plan.config.packaging.directory}/kubernetes/`;
  return folder.slice(root.length);
};

/** Versions beside each other have their tags in Git: one version for all would make them alike. */
const hasTracks = (plan: Plan): boolean => plan.release.workloads.length > 1;

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
          '(cd "$work/manifests/$folder" && run kustomize edit set image "$IMAGE=$IMAGE:$VERSION")',
        ]),
  ];
};

/** kubectl builds a kustomization by itself; it cannot edit or create one. */
const needsKustomize = (plan: Plan): boolean => !hasTracks(plan) || !isFor(plan, 'kustomize');

/** Waits for one owner of pods; the plugin of Argo Rollouts knows its own kind. */
const waitFor = ({ kind, name }: Workload): string =>
  kind === 'Deployment'
    ? `run kubectl --namespace "$namespace" rollout status deployment/${name} --timeout "$TIMEOUT"`
    : `run kubectl argo rollouts --namespace "$namespace" status ${name} --timeout "$TIMEOUT"`;

const goBack = (workload: Workload): readonly string[] =>
  workload.kind === 'Deployment'
    ? [
        `    run kubectl --namespace "$namespace" rollout undo deployment/${workload.name}`,
        `    ${waitFor(workload)}`,
      ]
    : [`    run kubectl argo rollouts --namespace "$namespace" abort ${workload.name}`];

const undo = (plan: Plan): readonly string[] => {
  const { workloads } = plan.release;
  const objects = workloads.map(({ kind, name }) => `${kind.toLowerCase()}/${name}`).join(' ');
  return [
    "previous=''",
    `if [[ -z $dry_run ]] && kubectl --namespace "$namespace" get ${objects} >/dev/null 2>&1; then`,
    '  previous=yes',
    'fi',
    '',
    'undo() {',
    '  trap - ERR',
    `  ${note(plan, {
      en: 'The rollout failed; going back.',
      'zh-CN': '发布失败，正在回滚。',
    })} >&2`,
    '  kubectl --namespace "$namespace" get events --sort-by=.lastTimestamp >&2 || true',
    '  if [[ -n $previous ]]; then',
    ...workloads.flatMap(goBack),
    '  fi',
    '  exit 1',
    '}',
    // Without it a command that fails inside `run` ends the script past the trap.
    'set -o errtrace',
    'trap undo ERR',
  ];
};

interface Smoke {
  readonly settings: readonly Setting[];
  readonly programs: readonly string[];
  readonly definition: readonly string[];
  readonly call: readonly string[];
}

const silent: Smoke = { settings: [], programs: [], definition: [], call: [] };

/** Asks through the Service; a port forward needs no test image and passes every policy (C-096). */
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
      'smoke() {',
      `  kubectl --namespace "$namespace" port-forward ${service} "$SMOKE_PORT:${servicePort}" >/dev/null &`,
      '  local forward=$!',
      '  for _ in 1 2 3 4 5 6 7 8 9 10; do',
      `    if curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$SMOKE_PORT"${command(project.readyPath)}; then`,
      '      kill "$forward" 2>/dev/null || true',
      '      return 0',
      '    fi',
      // The port is taken: an answer would be somebody else's.
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

/** Applies one environment with the named version; a rollout that fails is undone (C-095, C-096). */
export const deployScript = (plan: Plan): Script => {
  const asked = smoke(plan);
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
    programs: ['kubectl', ...(needsKustomize(plan) ? ['kustomize'] : []), ...asked.programs],
    body: [
      ...copy(plan),
      '',
      ...undo(plan),
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
      'run kubectl apply -k "$work/manifests/$folder"',
      ...plan.release.workloads.map(waitFor),
      ...asked.call,
      'trap - ERR',
      note(plan, { en: 'Deployed.', 'zh-CN': '部署成功！' }),
    ],
  };
};
