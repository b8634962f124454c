import type { Config } from '../config.ts';
import { planRequestMetric } from './telemetry/request-metric.ts';

type Metric = Config['scaling']['metricSeries'][number];

/** Whether KEDA scales on the queue of the broker. */
export const isQueueScaled = ({ scaling, services }: Config): boolean =>
  scaling.autoscale && scaling.autoscaler === 'keda' && scaling.queue && services.broker !== 'none';

/**
 * Whether an autoscaler with at least one metric, schedule or queue sets the number of replicas (C-054).
 */
export const isAutoscaled = (config: Config): boolean => hasMetric(config) || isQueueScaled(config);

const hasMetric = ({ scaling }: Config): boolean =>
  scaling.autoscale &&
  (scaling.cpu ||
    scaling.memory ||
    scaling.podMetrics.length > 0 ||
    scaling.externalMetrics.length > 0 ||
    (scaling.autoscaler === 'keda' && scaling.schedules.length > 0));

/**
 * Replaces the characters that Prometheus does not allow in a metric name; the user may enter any
 * text.
 */
const metricName = (text: string): string => text.replaceAll(/[^A-Za-z0-9_:]/g, '_') || '_';

/**
 * The Prometheus series of an autoscaler metric: from the user's row, or derived from the metric's
 * name.
 */
export const seriesOf = (config: Config, metric: string): Omit<Metric, 'metric'> => {
  const row = config.scaling.metricSeries.find((one) => one.metric === metric);
  if (row !== undefined) return { series: row.series, kind: row.kind };
  // The generated code exports this series; alerts and the dashboard read it too (C-052).
  if (metric === 'http_requests_per_second') {
    return { series: `${planRequestMetric(config).duration}_count`, kind: 'counter' };
  }
  const rate = /^(.+)_per_second$/.exec(metric)?.[1];
  return rate === undefined
    ? { series: metricName(metric), kind: 'gauge' }
    : { series: `${metricName(rate)}_total`, kind: 'counter' };
};
