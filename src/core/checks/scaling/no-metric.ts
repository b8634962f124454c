import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports an autoscaler without metric; the plan then generates no autoscaler. */
export const noMetric = defineRule({
  id: 'no-metric',
  severity: 'warning',
  at: ['scaling.autoscale', 'scaling.cpu'],
  title: { en: 'The autoscaler has nothing to go by', 'zh-CN': '自动扩缩容没有任何指标' },
  why: {
    en: 'Without a metric no HorizontalPodAutoscaler is written and the Deployment keeps its fixed replicas, whatever the load.',
    'zh-CN':
      '没有指标就不会生成 HorizontalPodAutoscaler，Deployment 始终保持固定副本数，与负载无关。',
  },
  source: 'C-053',
  applies: ({ autoscaled, config }) => config.scaling.autoscale && !autoscaled,
  fix: {
    label: { en: 'Scale on CPU', 'zh-CN': '按 CPU 扩缩容' },
    apply: set({ 'scaling.cpu': true }),
  },
});
