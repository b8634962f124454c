import { defineRule } from '../check.ts';
import { withMonitor } from './scraped.ts';

/** A Service that the outside can reach does not carry the metrics (C-050). */
export const monitorWithoutPort = defineRule({
  id: 'monitor-without-port',
  severity: 'warning',
  at: ['telemetry.scrape', 'traffic.serviceType'],
  title: {
    en: 'The ServiceMonitor finds no metrics port',
    'zh-CN': 'ServiceMonitor 找不到指标端口',
  },
  why: {
    en: 'A published Service leaves the metrics port out, so that the outside cannot read it, and the monitor scrapes nothing. A PodMonitor asks the pods themselves.',
    'zh-CN':
      '对外发布的 Service 不含指标端口，以免被外部读取，因此 ServiceMonitor 抓不到任何指标。PodMonitor 则直接访问 Pod。',
  },
  source: 'C-058',
  applies: ({ config, metricsPort, ports }) =>
    config.telemetry.scrape === 'service-monitor' &&
    metricsPort?.name === 'metrics' &&
    ports.length > 1 &&
    config.traffic.serviceType !== 'ClusterIP',
  fix: {
    label: { en: 'Use a PodMonitor', 'zh-CN': '改用 PodMonitor' },
    apply: (config) => withMonitor(config, 'pod-monitor'),
  },
});
