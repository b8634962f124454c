import { type Config, withValues } from '../../config.ts';

/** The configuration with a monitor of this kind, whose timeout fits its interval. */
export const withMonitor = (config: Config, scrape: 'service-monitor' | 'pod-monitor'): Config =>
  withValues(config, [
    ['telemetry.scrape', scrape],
    [
      'telemetry.scrapeTimeout',
      Math.min(config.telemetry.scrapeTimeout, config.telemetry.scrapeInterval),
    ],
  ]);

/** Whether an object of the Prometheus Operator finds the metrics. */
export const isMonitored = ({ telemetry }: Config): boolean =>
  telemetry.scrape === 'service-monitor' || telemetry.scrape === 'pod-monitor';
