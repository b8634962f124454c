import { type Config, withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

type Row = Config['pod']['initContainers'][number];

const isWaiting = ({ command }: Row): boolean =>
  /otel|collector|jaeger|tempo/i.test(command) &&
  /\b(?:nc|wget|curl|until|while|sleep)\b/.test(command);

/** Reports an init container that waits for telemetry: the service must start without telemetry. */
export const waitsForTelemetry = defineRule({
  id: 'waits-for-telemetry',
  severity: 'warning',
  at: ['pod.initContainers'],
  title: { en: 'The service waits for its telemetry', 'zh-CN': '服务启动依赖遥测系统' },
  why: {
    en: 'While the collector is away no pod starts: an outage of telemetry becomes an outage of the service. Exporters retry by themselves.',
    'zh-CN': 'Collector 不可用时 Pod 无法启动：遥测故障会变成服务故障。导出器本身会自动重试。',
  },
  source: 'C-047',
  applies: ({ config }) => config.pod.initContainers.some(isWaiting),
  fix: {
    label: { en: 'Do not wait', 'zh-CN': '不再等待' },
    apply: (config) =>
      withValue(
        config,
        'pod.initContainers',
        config.pod.initContainers.filter((row) => !isWaiting(row)),
      ),
  },
});
