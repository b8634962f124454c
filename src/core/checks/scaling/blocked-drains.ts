import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { podsOf } from '../quantity.ts';
import { set } from '../remedy.ts';
import { environmentPlans, fewestReplicas } from '../replicas.ts';

/** Number of pods that maintenance may evict when the minimum number of pods runs. */
const evictable = (plan: Plan): number => {
  const { budgetKind, budgetValue } = plan.config.scaling;
  const replicas = fewestReplicas(plan);
  const pods = podsOf(budgetValue, replicas);
  return budgetKind === 'minAvailable' ? replicas - pods : pods;
};

/** Reports a disruption budget that allows no eviction: it blocks every node upgrade. */
export const blockedDrains = defineCheck({
  id: 'blocked-drains',
  run: (plan) => {
    if (!plan.config.scaling.disruptionBudget) return [];
    const isBase = evictable(plan) <= 0;
    const elsewhere = environmentPlans(plan).filter((one) => evictable(one) <= 0);
    if (!isBase && elsewhere.length === 0) return [];
    const names = elsewhere.map(({ environment }) => environment ?? '').join(', ');
    return [
      {
        severity: 'warning',
        at: ['scaling.budgetValue', 'scaling.budgetKind'],
        title: isBase
          ? { en: 'The budget lets no pod be evicted', 'zh-CN': '中断预算不允许驱逐任何 Pod' }
          : {
              en: `The budget lets no pod be evicted in ${names}`,
              'zh-CN': `中断预算在 ${names} 中不允许驱逐任何 Pod`,
            },
        why: {
          en: 'At the smallest number of replicas nothing may leave, so draining a node waits for ever and cluster upgrades stop here. `maxUnavailable: 1` fits every size.',
          'zh-CN':
            '在最小副本数下不允许任何 Pod 离开，节点排空会一直等待，集群升级卡在这里。`maxUnavailable: 1` 适用于任何规模。',
        },
        source: 'C-094',
        fix: {
          label: { en: 'Allow one to be missing', 'zh-CN': '允许缺少一个' },
          apply: set({ 'scaling.budgetKind': 'maxUnavailable', 'scaling.budgetValue': '1' }),
        },
      },
    ];
  },
});
