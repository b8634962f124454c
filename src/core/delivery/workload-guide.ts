import type { Text } from '../fields/index.ts';
import { markdownBlock, markdownCode, markdownTable } from '../formats/markdown.ts';
import { command } from '../formats/shell.ts';
import { releaseSteps, workloadsOf } from '../plan/bundle.ts';
import { isSplit } from '../plan/bundle-images.ts';
import { type Plan, say } from '../plan/index.ts';
import { isFor } from '../plan/targets.ts';
import type { KindId } from '../workloads/index.ts';
import { composeName } from './compose-names.ts';
import { stepsOf } from './release-steps.ts';

/** Whether the bundle is one server, which needs no list of workloads. */
export const isOneServer = (plan: Plan): boolean => !plan.several && plan.kind === 'server';

const kinds: Readonly<Record<KindId, Text>> = {
  server: { en: 'server', 'zh-CN': '服务器' },
  worker: { en: 'worker', 'zh-CN': '后台任务' },
  cron: { en: 'scheduled', 'zh-CN': '定时任务' },
  job: { en: 'release step', 'zh-CN': '发布步骤' },
};

/** When a workload runs. */
const when = (plan: Plan): Text => {
  const { job, scaling, workload } = plan.config;
  const count = plan.autoscaled
    ? `${scaling.minReplicas}–${scaling.maxReplicas}`
    : String(workload.replicas);
  if (plan.kind === 'cron') {
    const zone = job.timeZone === '' ? '' : ` ${job.timeZone}`;
    const time = `${markdownCode(job.schedule)}${zone}`;
    return job.suspend
      ? { en: `${time}, suspended`, 'zh-CN': `${time}，已暂停` }
      : { en: time, 'zh-CN': time };
  }
  if (plan.kind !== 'job')
    return { en: `always, ${count} pods`, 'zh-CN': `持续运行，${count} 个 Pod` };
  return plan.first !== undefined && job.runs === 'before-release'
    ? { en: 'before each release', 'zh-CN': '每次发布之前' }
    : { en: 'after each release', 'zh-CN': '每次发布之后' };
};

/** The command line that the container of a workload starts. */
const programOf = ({ config, identity }: Plan): string => {
  const { command: own, args } = config.workload;
  return command(...(own.length > 0 ? own : [identity.binary]), ...args);
};

/** The workloads of the bundle as a table; empty for one server. */
export const workloadTable = (plan: Plan): string =>
  isOneServer(plan)
    ? ''
    : markdownTable(
        [
          say(plan, { en: 'Workload', 'zh-CN': '工作负载' }),
          say(plan, { en: 'Kind', 'zh-CN': '类型' }),
          say(plan, { en: 'Program', 'zh-CN': '程序' }),
          ...(isSplit(plan) ? [say(plan, { en: 'Image', 'zh-CN': '镜像' })] : []),
          say(plan, { en: 'Runs', 'zh-CN': '运行时机' }),
        ],
        workloadsOf(plan).map((one) => [
          markdownCode(one.identity.name),
          say(plan, kinds[one.kind]),
          markdownCode(programOf(one)),
          ...(isSplit(plan) ? [markdownCode(one.image.repository)] : []),
          say(plan, when(one)),
        ]),
      );

const inCluster = (plan: Plan): boolean => isFor(plan, 'kubernetes', 'kustomize', 'helm');

const started = (plan: Plan, namespace: string): readonly string[] =>
  workloadsOf(plan)
    .filter(({ kind }) => kind === 'cron')
    .flatMap((one) => {
      const { name } = one.identity;
      return [
        ...(inCluster(plan)
          ? [
              `kubectl --namespace ${namespace} create job --from=cronjob/${command(name)} ${command(`${name}-by-hand`)}`,
            ]
          : []),
        ...(isFor(plan, 'compose')
          ? [command('docker', 'compose', 'run', '--rm', composeName(one))]
          : []),
      ];
    });

/**
 * How to start a scheduled program now; empty without one. `namespace` is a word of the shell.
 */
export const startNow = (plan: Plan, namespace: string): readonly string[] => {
  const lines = started(plan, namespace);
  return lines.length === 0
    ? []
    : [
        say(plan, {
          en: 'Start a scheduled program now (delete the Job before the next time):\n',
          'zh-CN': '立即启动定时任务（下次手工启动前请先删除该 Job）：\n',
        }),
        markdownBlock('sh', lines),
      ];
};

/** What a release with steps asks of the program; empty without a step. */
export const stepRules = (plan: Plan): readonly string[] => {
  const names = (steps: readonly Plan[]): string =>
    steps.map(({ identity }) => markdownCode(identity.name)).join(', ');
  const before = releaseSteps(plan, 'before-release');
  if (stepsOf(plan).length === 0) return [];
  return [
    ...(before.length === 0
      ? []
      : [
          say(plan, {
            en: `Before each release ${names(before)} runs, in the image of this release. If it fails, nothing else has changed and the old version runs on. The old version also runs meanwhile, and again after a rollback: it must work with what the step leaves, and a rollback does not undo the step. So a migration first adds, and removes only what no version in use still reads.\n`,
            'zh-CN': `每次发布之前，${names(before)} 会以本次发布的镜像运行。失败时其他内容均未改动，旧版本继续运行。执行期间以及回滚之后运行的都是旧版本：它必须能配合步骤执行后的状态，回滚也不会撤销该步骤。因此迁移应先增加，只有在没有任何在用版本读取之后才删除。\n`,
          }),
        ]),
  ];
};
