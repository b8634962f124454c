import { defineRule } from '../check.ts';
import { withMonitor } from './scraped.ts';

/** Reports scrape annotations, which work only with a certain scrape configuration. */
export const scrapeAnnotations = defineRule({
  id: 'scrape-annotations',
  severity: 'advice',
  at: ['telemetry.scrape'],
  title: {
    en: 'Not every Prometheus reads these annotations',
    'zh-CN': '并非所有 Prometheus 都识别这些注解',
  },
  why: {
    en: '`prometheus.io/*` is a convention of one scrape configuration. The Prometheus Operator, and so kube-prometheus-stack, ignores it: dashboards stay empty without any error.',
    'zh-CN':
      '`prometheus.io/*` 只是某种采集配置的约定。Prometheus Operator（包括 kube-prometheus-stack）会忽略它：看板一直为空，也没有任何报错。',
  },
  source: 'C-057',
  applies: ({ config, metricsPort }) =>
    config.telemetry.scrape === 'annotations' && metricsPort !== undefined,
  fix: {
    label: { en: 'Use a PodMonitor', 'zh-CN': '改用 PodMonitor' },
    apply: (config) => withMonitor(config, 'pod-monitor'),
  },
});
