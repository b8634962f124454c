import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Reports memory as an autoscaling metric: memory use rarely falls when load falls. */
export const memoryMetric = defineRule({
  id: 'memory-metric',
  severity: 'advice',
  at: ['scaling.memory'],
  title: { en: 'Scaling on memory goes one way', 'zh-CN': '按内存扩缩容往往只扩不缩' },
  why: {
    en: 'The allocator keeps what was freed, so after the first peak every pod looks full: the count climbs to the maximum and stays there, with the bill.',
    'zh-CN':
      '分配器会保留已释放的内存，首个高峰之后每个 Pod 看起来都是满的：副本数升到上限后不再下降，成本也是如此。',
  },
  source: 'C-053',
  applies: ({ config }) => config.scaling.autoscale && config.scaling.memory,
  fix: {
    label: { en: 'Scale on CPU only', 'zh-CN': '仅按 CPU 扩缩容' },
    apply: (config) => {
      const { cpu, podMetrics, externalMetrics } = config.scaling;
      const isLast = !cpu && podMetrics.length === 0 && externalMetrics.length === 0;
      return withValues(config, [
        ['scaling.memory', false],
        ['scaling.cpu', cpu || isLast],
      ]);
    },
  },
});
