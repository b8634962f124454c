import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { fewestReplicas } from '../replicas.ts';

/**
 * Reports a required spread with too few pods: new pods may stay Pending, and no zone or node is
 * protected.
 */
export const requiredSpread = defineRule({
  id: 'required-spread',
  severity: 'advice',
  at: ['pod.spread'],
  title: { en: 'There are too few pods to spread', 'zh-CN': 'Pod 太少，谈不上分散' },
  why: {
    en: 'With fewer than two pods no zone or node is protected, and the rule can only keep new pods Pending where capacity is short. Three replicas fill three zones.',
    'zh-CN':
      '少于两个 Pod 时无法抵御可用区或节点故障，硬性规则只会在资源紧张时让新 Pod 停在 Pending。三个副本才能覆盖三个可用区。',
  },
  source: 'C-036',
  applies: (plan) => plan.config.pod.spread === 'required' && fewestReplicas(plan) < 2,
  fix: {
    label: { en: 'Prefer instead of require', 'zh-CN': '改为尽量分散' },
    apply: set({ 'pod.spread': 'preferred' }),
  },
});
