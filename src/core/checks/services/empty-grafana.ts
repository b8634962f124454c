import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Port that Prometheus publishes in Compose. */
const prometheusPort = 9090;

/** Reports Grafana without a data source. */
export const emptyGrafana = defineRule({
  id: 'empty-grafana',
  severity: 'warning',
  at: ['services.grafana', 'services.prometheus'],
  title: { en: 'Grafana has nothing to show', 'zh-CN': 'Grafana 没有数据可显示' },
  why: {
    en: 'Neither Prometheus nor Jaeger runs beside it, so it starts without a data source and the dashboard stays empty.',
    'zh-CN': '没有同时运行 Prometheus 或 Jaeger，Grafana 启动后没有数据源，看板一直为空。',
  },
  source: 'C-030',
  applies: ({ config: { services } }) =>
    services.grafana && !services.prometheus && !services.jaeger,
  fix: {
    label: { en: 'Run Prometheus too', 'zh-CN': '同时运行 Prometheus' },
    apply: (config) =>
      withValues(config, [
        ['services.prometheus', true],
        [
          'compose.hostPort',
          config.compose.hostPort === prometheusPort ? 8080 : config.compose.hostPort,
        ],
      ]),
  },
});
