import { type Config, withValues } from '../../config.ts';
import { defineRule } from '../check.ts';

const isLatency = ({ name }: Config['scaling']['podMetrics'][number]): boolean =>
  /latency|duration|_p\d\d|response_time/i.test(name);

/** Reports latency as an autoscaling metric: twice the pods do not halve latency. */
export const latencyMetric = defineRule({
  id: 'latency-metric',
  severity: 'warning',
  at: ['scaling.podMetrics'],
  title: { en: 'A latency does not grow with the load', 'zh-CN': '延迟并不随负载成比例变化' },
  why: {
    en: 'The autoscaler multiplies pods by measured ÷ target: a slow database then drives the count to the maximum without making anything faster. Use requests per second or in flight.',
    'zh-CN':
      '自动扩缩容按“实测值 ÷ 目标值”计算副本数：数据库变慢会把副本数推到上限，却不会变快。请改用每秒请求数或在途请求数。',
  },
  source: 'C-054',
  applies: ({ config }) => config.scaling.podMetrics.some(isLatency),
  fix: {
    label: { en: 'Remove it', 'zh-CN': '移除该指标' },
    apply: (config) => {
      const { cpu, memory, podMetrics, externalMetrics } = config.scaling;
      const kept = podMetrics.filter((row) => !isLatency(row));
      const isLast = !memory && kept.length === 0 && externalMetrics.length === 0;
      return withValues(config, [
        ['scaling.podMetrics', kept],
        ['scaling.cpu', cpu || isLast],
      ]);
    },
  },
});
