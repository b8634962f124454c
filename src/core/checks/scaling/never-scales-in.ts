import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports an autoscaler that never reduces the number of pods. */
export const neverScalesIn = defineRule({
  id: 'never-scales-in',
  severity: 'warning',
  at: ['scaling.downSelect'],
  title: { en: 'Pods are never taken away again', 'zh-CN': '副本数只增不减' },
  why: {
    en: 'With scaling down disabled the largest peak decides the cost from then on, until somebody scales by hand.',
    'zh-CN': '禁用缩容后，历史最高峰决定了此后的成本，直到有人手动缩容。',
  },
  source: 'C-054',
  applies: ({ autoscaled, config }) => autoscaled && config.scaling.downSelect === 'Disabled',
  fix: {
    label: { en: 'Scale down again', 'zh-CN': '允许缩容' },
    apply: set({ 'scaling.downSelect': 'Max' }),
  },
});
