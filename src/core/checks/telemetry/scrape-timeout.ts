import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';
import { isMonitored } from './scraped.ts';

/**
 * Reports a scrape timeout above the interval: the operator ignores the whole monitor and reports
 * it only in its log.
 */
export const scrapeTimeout = defineRule({
  id: 'scrape-timeout',
  severity: 'error',
  at: ['telemetry.scrapeTimeout', 'telemetry.scrapeInterval'],
  title: { en: 'A scrape may take longer than its interval', 'zh-CN': '抓取超时长于抓取间隔' },
  why: {
    en: 'The Prometheus Operator refuses a monitor whose timeout exceeds its interval: nothing is scraped, and only the operator’s log tells why.',
    'zh-CN':
      'Prometheus Operator 会拒绝超时长于间隔的监控对象：不抓取任何指标，原因只出现在 Operator 自身的日志里。',
  },
  source: 'https://prometheus-operator.dev/docs/api-reference/api/',
  applies: ({ config, metricsPort }) =>
    isMonitored(config) &&
    metricsPort !== undefined &&
    config.telemetry.scrapeTimeout > config.telemetry.scrapeInterval,
  fix: {
    label: { en: 'Shorten the timeout', 'zh-CN': '缩短超时' },
    apply: (config) =>
      withValue(config, 'telemetry.scrapeTimeout', Math.min(10, config.telemetry.scrapeInterval)),
  },
});
