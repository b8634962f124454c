import { type Config, withValues } from '../../config.ts';

/** The configuration with a monitor of this kind, and a timeout that fits the interval. */
export const withMonitor = (config: Config, scrape: 'service-monitor' | 'pod-monitor'): Config =>
  withValues(config, [
    ['telemetry.scrape', scrape],
    [
      'telemetry.scrapeTimeout',
      Math.min(config.telemetry.scrapeTimeout, config.telemetry.scrapeInterval),
    ],
  ]);

/** Whether a monitor of the Prometheus Operator finds the metrics. */
export const isMonitored = ({ telemetry }: Config): boolean =>
  telemetry.scrape === 'service-monitor' || telemetry.scrape === 'pod-monitor';
