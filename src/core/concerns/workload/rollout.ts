import { choice, number, same, seconds, text } from '../../fields/index.ts';
import { running } from './conditions.ts';

const rolling = { ...running, 'workload.strategy': 'RollingUpdate' } as const;

/** The number of pods and how a new version replaces them. */
export const rolloutFields = {
  replicas: number({
    label: { en: 'Replicas', 'zh-CN': '副本数' },
    help: {
      en: 'Pods that run at the same time. Two survive the loss of a node, three also keep a spare during a rollout; each one costs its full resource requests.',
      'zh-CN':
        '同时运行的 Pod 数量。两个可承受一个节点故障，三个在发布期间仍有余量；每个副本都会占用完整的资源请求。',
    },
    group: 'rollout',
    default: 3,
    min: 1,
    max: 500,
    when: { ...running, 'scaling.autoscale': false },
  }),
  strategy: choice({
    label: { en: 'Update strategy', 'zh-CN': '更新策略' },
    help: {
      en: 'How the Deployment replaces old pods by new ones.',
      'zh-CN': 'Deployment 用新 Pod 替换旧 Pod 的方式。',
    },
    group: 'rollout',
    default: 'RollingUpdate',
    options: {
      RollingUpdate: {
        label: same('RollingUpdate'),
        help: {
          en: 'Step by step and without downtime; two versions serve side by side for a while.',
          'zh-CN': '逐步替换，不中断服务；新旧两个版本会短暂并存。',
        },
      },
      Recreate: {
        label: same('Recreate'),
        help: {
          en: 'Stops everything first: downtime at each release, needed when two pods must never share a ReadWriteOnce volume.',
          'zh-CN':
            '先全部停止再启动：每次发布都会中断，适用于两个 Pod 不能同时挂载 ReadWriteOnce 卷的情况。',
        },
      },
    },
    source: 'C-080',
    when: running,
  }),
  maxSurge: text({
    label: { en: 'Max surge', 'zh-CN': '最大超出数' },
    help: {
      en: 'Extra pods allowed during a rollout, as a count or as a percentage of the replicas, rounded up. More is faster and needs that much spare capacity; it must not be 0 together with max unavailable.',
      'zh-CN':
        '发布期间允许超出的 Pod 数，可填个数或占副本数的百分比（向上取整）。值越大发布越快，所需空闲容量也越多；不能与最大不可用数同时为 0。',
    },
    group: 'rollout',
    advanced: true,
    default: '25%',
    pattern: 'intOrPercent',
    maxLength: 5,
    source: 'C-040',
    when: rolling,
  }),
  maxUnavailable: text({
    label: { en: 'Max unavailable', 'zh-CN': '最大不可用数' },
    help: {
      en: 'Pods that may be missing during a rollout, as a count or as a percentage, rounded down. 0 keeps full capacity all the time.',
      'zh-CN': '发布期间允许缺少的 Pod 数，可填个数或百分比（向下取整）。0 表示始终保持完整容量。',
    },
    group: 'rollout',
    advanced: true,
    default: '0',
    pattern: 'intOrPercent',
    maxLength: 5,
    source: 'C-040',
    when: rolling,
  }),
  minReadySeconds: seconds({
    label: { en: 'Min ready time', 'zh-CN': '最短就绪时间' },
    help: {
      en: 'Seconds a new pod must stay ready before the rollout goes on. It catches versions that crash shortly after the start; every step of the rollout takes that much longer.',
      'zh-CN':
        '新 Pod 需持续就绪多少秒，发布才会继续。可拦下启动后不久就崩溃的版本，代价是每一步发布都相应变长。',
    },
    group: 'rollout',
    advanced: true,
    default: 10,
    min: 0,
    max: 3600,
    source: 'C-040',
    when: running,
  }),
  progressDeadline: seconds({
    label: { en: 'Progress deadline', 'zh-CN': '发布进度期限' },
    help: {
      en: 'Seconds without progress after which the rollout is reported as failed, so that a pipeline can stop waiting. It must exceed the min ready time and the slowest start.',
      'zh-CN':
        '超过多少秒没有进展即判定发布失败，流水线可据此停止等待。必须大于最短就绪时间以及最慢的启动时间。',
    },
    group: 'rollout',
    advanced: true,
    default: 300,
    min: 10,
    max: 7200,
    source: 'C-040',
    when: running,
  }),
  revisionHistory: number({
    label: { en: 'Revision history', 'zh-CN': '保留的历史版本数' },
    help: {
      en: 'Old ReplicaSets kept for kubectl rollout undo. 0 makes rollback impossible; many clutter the namespace.',
      'zh-CN':
        '为 kubectl rollout undo 保留的旧 ReplicaSet 数量。0 表示无法回滚；过多会让命名空间杂乱。',
    },
    group: 'rollout',
    advanced: true,
    default: 5,
    min: 0,
    max: 100,
    source: 'C-040',
    when: running,
  }),
};
