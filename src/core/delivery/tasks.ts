import type { Text } from '../fields/index.ts';
import { command } from '../formats/shell.ts';
import { workloadsOf } from '../plan/bundle.ts';
import { frontEndOf } from '../plan/front-end.ts';
import type { Plan } from '../plan/index.ts';
import { chartFolder, isFor } from '../plan/targets.ts';
import { bake } from './build-targets.ts';
import { composeName } from './compose-names.ts';
import { scriptNames, scriptPath } from './delivery-files.ts';
import { destinations } from './destinations.ts';
import { frontEndLines } from './front-end.ts';
import { denyTask, rustTasks } from './pipeline-commands.ts';

/** An argument of a verb on the command line. */
export type Operand = 'version' | 'environment';

/** A daily task with the same short name in every task runner. */
export interface Verb {
  readonly name: string;
  readonly about: Text;
  readonly operands: readonly Operand[];
  /** Shell lines; `$VERSION` and `$ENVIRONMENT` hold the arguments. */
  readonly lines: readonly string[];
}

const verb = (name: string, about: Text, ...lines: readonly string[]): Verb => ({
  name,
  about,
  operands: [],
  lines,
});

const runCommand = ({ config, identity }: Plan): string => {
  const { args } = config.workload;
  return command(
    'cargo',
    'run',
    '--locked',
    '--bin',
    identity.binary,
    ...(args.length === 0 ? [] : ['--', ...args]),
  );
};

/** Builds the front end where the service and its tests expect it. */
const frontEndVerbs = (plan: Plan): readonly Verb[] => {
  const frontEnd = frontEndOf(plan);
  return frontEnd === undefined
    ? []
    : [
        verb(
          'front-end',
          {
            en: 'The front end, before the code that embeds or serves it',
            'zh-CN': '构建前端，供嵌入或提供它的代码使用',
          },
          ...frontEndLines(frontEnd),
        ),
      ];
};

const cargoVerbs = (plan: Plan): readonly Verb[] => {
  const [format, clippy] = rustTasks(plan, 'cargo');
  const test = rustTasks(plan, 'cargo')[2];
  return [
    verb(
      'check',
      {
        en: 'Format, lints and dependencies, as the pipeline sees them',
        'zh-CN': '按流水线的标准检查格式、lint 与依赖',
      },
      ...(format?.lines ?? []),
      ...(clippy?.lines ?? []),
      ...(plan.config.build.deny ? denyTask.lines : []),
    ),
    verb('test', { en: 'All tests', 'zh-CN': '运行全部测试' }, ...(test?.lines ?? [])),
    verb('run', { en: 'The service on this machine', 'zh-CN': '在本机运行服务' }, runCommand(plan)),
    ...plan.workloads.map((one) =>
      verb(
        `run-${one.workload}`,
        {
          en: `The program of ${one.identity.name} on this machine`,
          'zh-CN': `在本机运行 ${one.identity.name} 的程序`,
        },
        runCommand(one),
      ),
    ),
  ];
};

/**
 * Whether a container of the Compose file ends by itself and no other waits for its end: `--wait`
 * would count that as a failure.
 */
const endsByItself = (plan: Plan): boolean =>
  workloadsOf(plan).some(
    (one) =>
      one.kind === 'job' && !(one.first !== undefined && one.config.job.runs === 'before-release'),
  );

const composeVerbs = (plan: Plan): readonly Verb[] =>
  isFor(plan, 'compose')
    ? [
        verb(
          'up',
          { en: 'The service and what it needs, in containers', 'zh-CN': '用容器启动服务及其依赖' },
          command(
            'docker',
            'compose',
            'up',
            ...(isFor(plan, 'docker') ? ['--build'] : []),
            '--detach',
            ...(endsByItself(plan) ? [] : ['--wait']),
          ),
        ),
        verb(
          'down',
          { en: 'Stop the containers; data stays', 'zh-CN': '停止容器，保留数据' },
          'docker compose down',
        ),
        ...workloadsOf(plan)
          .filter(({ kind }) => kind === 'cron')
          .map((one) =>
            verb(
              `start-${one.workload || one.identity.name}`,
              {
                en: `One run of ${one.identity.name} in a container, now`,
                'zh-CN': `立即用容器运行一次 ${one.identity.name}`,
              },
              command('docker', 'compose', 'run', '--rm', composeName(one)),
            ),
          ),
      ]
    : [];

const scriptVerbs = (plan: Plan): readonly Verb[] => {
  const names = scriptNames(plan);
  const versioned = (name: 'push' | 'scan', about: Text): readonly Verb[] =>
    names.includes(name)
      ? [{ name, about, operands: ['version'], lines: [`VERSION="$VERSION" ${scriptPath(name)}`] }]
      : [];
  const deploy = names.includes('deploy') ? 'deploy' : 'helm-install';
  return [
    ...versioned('push', {
      en: 'Build for every platform and push',
      'zh-CN': '为所有平台构建并推送',
    }),
    ...versioned('scan', { en: 'Scan the image', 'zh-CN': '扫描镜像' }),
    ...(names.includes(deploy)
      ? [
          {
            name: 'deploy',
            about: { en: 'Deploy a pushed version', 'zh-CN': '部署已推送的版本' },
            operands: ['environment', 'version'],
            lines: [`VERSION="$VERSION" ${scriptPath(deploy)} "$ENVIRONMENT"`],
          } as const satisfies Verb,
        ]
      : []),
    ...(names.includes('rollback')
      ? [
          {
            name: 'rollback',
            about: { en: 'Go back one revision', 'zh-CN': '回滚到上一个修订版本' },
            operands: ['environment'],
            lines: [`${scriptPath('rollback')} "$ENVIRONMENT"`],
          } as const satisfies Verb,
        ]
      : []),
  ];
};

const imageVerbs = (plan: Plan): readonly Verb[] =>
  isFor(plan, 'docker')
    ? [
        verb(
          'build',
          { en: 'The image for this machine', 'zh-CN': '构建本机架构的镜像' },
          scriptNames(plan).includes('build') ? scriptPath('build') : bake(plan, 'image'),
        ),
      ]
    : [];

/** Prints the manifests that would be applied, without a cluster. */
const renderVerbs = (plan: Plan): readonly Verb[] => {
  const places = destinations(plan);
  const names = places.map(({ name }) => name).join('|');
  const about: Text = {
    en: `What an environment is made of (${names})`,
    'zh-CN': `显示某个环境的全部对象（${names}）`,
  };
  const branch = (line: (place: (typeof places)[number]) => string): readonly string[] => [
    'case "$ENVIRONMENT" in',
    ...places.map((place) => `${place.name}) ${line(place)} ;;`),
    `*) echo ${command(names)} >&2; exit 2 ;;`,
    'esac',
  ];
  const lines = isFor(plan, 'kustomize')
    ? branch(({ manifests }) => command('kubectl', 'kustomize', manifests))
    : isFor(plan, 'helm')
      ? branch(({ namespace, values }) =>
          command(
            'helm',
            'template',
            plan.identity.name,
            chartFolder(plan),
            '--namespace',
            namespace,
            ...values.flatMap((file) => ['--values', file]),
          ),
        )
      : [];
  return lines.length === 0 ? [] : [{ name: 'render', about, operands: ['environment'], lines }];
};

/** The verbs of this bundle, in the order of a working day. */
export const verbs = (plan: Plan): readonly Verb[] => [
  ...frontEndVerbs(plan),
  ...cargoVerbs(plan),
  ...composeVerbs(plan),
  ...imageVerbs(plan),
  ...renderVerbs(plan),
  ...scriptVerbs(plan),
];
