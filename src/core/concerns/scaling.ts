import { defineConcern, number } from '../fields/index.ts';
import { budgetFields } from './scaling/budget.ts';
import { auto } from './scaling/conditions.ts';
import { kedaFields } from './scaling/keda.ts';
import { metricsFields } from './scaling/metrics.ts';
import { queueFields } from './scaling/queue.ts';
import { rangeFields } from './scaling/range.ts';
import { speedFields } from './scaling/speed.ts';
import { verticalFields } from './scaling/vertical.ts';

/** Autoscaling, and how many pods may be evicted at once. */
export const scaling = defineConcern({
  title: { en: 'Scaling', 'zh-CN': '扩缩容' },
  intro: {
    en: 'How the number of pods follows the load, and what node maintenance may take away.',
    'zh-CN': 'Pod 数量如何随负载变化，以及节点维护时最多可以减少多少。',
  },
  groups: {
    range: { en: 'Number of pods', 'zh-CN': 'Pod 数量' },
    metrics: { en: 'Metrics', 'zh-CN': '指标' },
    up: { en: 'Scaling up', 'zh-CN': '扩容行为' },
    down: { en: 'Scaling down', 'zh-CN': '缩容行为' },
    keda: { en: 'KEDA', 'zh-CN': 'KEDA' },
    vertical: { en: 'Size of pods', 'zh-CN': 'Pod 资源' },
    budget: { en: 'Node upgrades', 'zh-CN': '节点升级' },
  },
  fields: {
    ...rangeFields,
    ...metricsFields,
    tolerance: number({
      label: { en: 'Tolerance', 'zh-CN': '容差' },
      help: {
        en: 'Percent by which a metric may miss its target before anything happens. Kubernetes itself uses 10; with many pods a smaller number reacts sooner.',
        'zh-CN':
          '指标偏离目标多少百分比以内不做调整。Kubernetes 默认为 10；副本很多时，较小的值反应更快。',
      },
      group: 'range',
      advanced: true,
      default: 10,
      min: 0,
      max: 100,
      unit: 'percent',
      source: 'C-054',
      when: auto,
    }),
    ...kedaFields,
    ...queueFields,
    ...verticalFields,
    ...speedFields,
    ...budgetFields,
  },
});
