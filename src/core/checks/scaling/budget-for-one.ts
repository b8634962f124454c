import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { mostReplicas } from '../replicas.ts';

/** Reports a disruption budget for one pod: it needs several pods to work. */
export const budgetForOne = defineRule({
  id: 'budget-for-one',
  severity: 'advice',
  at: ['scaling.disruptionBudget', 'workload.replicas'],
  title: { en: 'A budget cannot protect a single pod', 'zh-CN': '中断预算保护不了单个 Pod' },
  why: {
    en: 'It either lets the only pod go, which is the outage, or holds the node, which blocks upgrades. It earns its place from two replicas on.',
    'zh-CN':
      '要么允许唯一的 Pod 被驱逐（服务中断），要么卡住节点（升级受阻）。至少两个副本时它才有意义。',
  },
  source: 'C-094',
  applies: (plan) => plan.config.scaling.disruptionBudget && mostReplicas(plan) === 1,
  fix: {
    label: { en: 'Write no budget', 'zh-CN': '不生成中断预算' },
    apply: set({ 'scaling.disruptionBudget': false }),
  },
});
