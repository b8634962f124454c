import { choice, same, text, toggle } from '../../fields/index.ts';
import { running } from '../workload/conditions.ts';

const budget = { ...running, 'scaling.disruptionBudget': true } as const;

/** The PodDisruptionBudget: how many pods node maintenance may evict at once. */
export const budgetFields = {
  disruptionBudget: toggle({
    label: { en: 'Disruption budget', 'zh-CN': '中断预算' },
    help: {
      en: 'A PodDisruptionBudget: node upgrades then evict pods a few at a time instead of all at once. It does not protect against a node that fails.',
      'zh-CN':
        '生成 PodDisruptionBudget：节点升级时分批驱逐 Pod，而不是一次全部驱逐。它无法防范节点突发故障。',
    },
    group: 'budget',
    default: true,
    when: running,
  }),
  budgetKind: choice({
    label: { en: 'Counted as', 'zh-CN': '计数方式' },
    help: {
      en: 'Whether the budget names the pods that may be missing or those that must remain.',
      'zh-CN': '预算指定的是允许缺少的 Pod 数，还是必须保留的 Pod 数。',
    },
    group: 'budget',
    advanced: true,
    default: 'maxUnavailable',
    options: {
      maxUnavailable: {
        label: same('maxUnavailable'),
        help: {
          en: 'Grows with the replicas and never blocks a node drain for good.',
          'zh-CN': '随副本数变化依然适用，不会让节点排空永远卡住。',
        },
      },
      minAvailable: {
        label: same('minAvailable'),
        help: {
          en: 'A fixed floor: when the replicas are at or below it, nodes cannot be drained.',
          'zh-CN': '固定下限：副本数等于或低于该值时，节点无法排空。',
        },
      },
    },
    source: 'C-094',
    when: budget,
  }),
  budgetValue: text({
    label: { en: 'Budget', 'zh-CN': '预算值' },
    help: {
      en: 'A count of pods or a percentage. It must leave at least one pod that may be evicted, or maintenance stops here.',
      'zh-CN': 'Pod 个数或百分比。至少要允许驱逐一个 Pod，否则节点维护会卡在这里。',
    },
    group: 'budget',
    advanced: true,
    default: '1',
    pattern: 'intOrPercent',
    maxLength: 5,
    source: 'C-094',
    when: budget,
  }),
  evictUnhealthy: toggle({
    label: { en: 'Evict unhealthy pods', 'zh-CN': '允许驱逐不健康的 Pod' },
    help: {
      en: 'Pods that are not ready may always be evicted (AlwaysAllow), so that a crash loop does not block a node drain.',
      'zh-CN': '未就绪的 Pod 始终可以驱逐（AlwaysAllow），避免崩溃循环的 Pod 阻塞节点排空。',
    },
    group: 'budget',
    advanced: true,
    default: true,
    source: 'C-094',
    when: budget,
  }),
};
