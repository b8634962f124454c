import { type Config, defaults, withValues } from '../../config.ts';
import { defineRule } from '../check.ts';
import { isPlaceholder } from '../project/placeholder-text.ts';

/** Telemetry goes to the backend of the settings, or to the usual one in place of an example. */
const toBackend = (config: Config): Config => {
  const { collectorEndpoint } = config.telemetry;
  return withValues(config, [
    ['telemetry.collectorExporter', 'otlp'],
    ...(isPlaceholder(collectorEndpoint)
      ? [['telemetry.collectorEndpoint', defaults.telemetry.collectorEndpoint] as const]
      : []),
  ]);
};

/** Reports a Collector that only prints: useful for a first test only. */
export const collectorOnlyPrints = defineRule({
  id: 'collector-only-prints',
  severity: 'advice',
  at: ['telemetry.collectorExporter'],
  title: { en: 'The Collector keeps nothing', 'zh-CN': 'Collector 不保存任何数据' },
  why: {
    en: 'With the debug exporter it prints how much arrived and throws it away: no trace can be looked at.',
    'zh-CN': '使用 debug 导出器时，它只打印收到多少数据，随后丢弃：无法查看任何链路。',
  },
  source: 'C-029',
  applies: ({ collector }) => collector !== undefined && collector.backend === undefined,
  fix: {
    label: { en: 'Send it to a backend', 'zh-CN': '发往后端' },
    apply: toBackend,
  },
});
