import { type Config, withValues } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { everyPlan, mostReplicas } from '../replicas.ts';

/** Whether a rolling update starts a new pod before the old pod ends. */
const surges = ({ config: { workload } }: Plan): boolean =>
  workload.strategy === 'RollingUpdate' && Number.parseInt(workload.maxSurge, 10) > 0;

/** Sets one replica without surge: the safe default for a volume that only one node can mount. */
const alone = (config: Config): Config =>
  withValues(config, [
    ['scaling.autoscale', false],
    ['workload.replicas', 1],
    ['workload.strategy', 'Recreate'],
    [
      'environments.rows',
      config.environments.rows.map((row) => ({
        ...row,
        replicas: Math.min(row.replicas, 1),
        maxReplicas: 0,
      })),
    ],
  ]);

/** Reports a volume for one node with several pods. */
export const sharedClaim = defineCheck({
  id: 'shared-claim',
  run: (plan) => {
    const isBound = plan.claims.some(({ access }) => access !== 'ReadWriteMany');
    if (!isBound) return [];
    const isShared = everyPlan(plan).some((one) => mostReplicas(one) > 1);
    if (!isShared && !surges(plan)) return [];
    return [
      {
        severity: 'error',
        at: [
          'pod.claimAccess',
          plan.autoscaled ? 'scaling.autoscale' : 'workload.replicas',
          'workload.strategy',
        ],
        title: {
          en: 'Several pods need a volume that only one node mounts',
          'zh-CN': '多个 Pod 需要只能单节点挂载的卷',
        },
        why: {
          en: 'A second replica, or the new pod of a rolling update, on another node hangs with “Multi-Attach error”. Storage that allows ReadWriteMany, or one pod with Recreate, does not.',
          'zh-CN':
            '第二个副本（或滚动更新中的新 Pod）若落在其他节点，会因“Multi-Attach error”卡住。请使用支持 ReadWriteMany 的存储，或单副本加 Recreate。',
        },
        source: 'C-080',
        fix: {
          label: { en: 'Run one pod and recreate it', 'zh-CN': '改为单副本并使用 Recreate' },
          apply: alone,
        },
      },
    ];
  },
});
