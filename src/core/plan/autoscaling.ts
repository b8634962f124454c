import type { Config } from '../config.ts';
import { planRequestMetric } from './telemetry/request-metric.ts';

type Metric = Config['scaling']['metricSeries'][number];

/** An autoscaler with at least one metric or schedule owns the number of replicas (C-054). */
export const isAutoscaled = ({ scaling }: Config): boolean =>
  scaling.autoscale &&
  (scaling.cpu ||
    scaling.memory ||
    scaling.podMetrics.length > 0 ||
    scaling.externalMetrics.length > 0 ||
    (scaling.autoscaler === 'keda' && scaling.schedules.length > 0));

/** What Prometheus allows in the name of a metric; a text of the user may hold anything. */
const metricName = (text: string): string => text.replaceAll(/[^A-Za-z0-9_:]/g, '_') || '_';

/** The Prometheus series behind a metric of the autoscaler: the user's row, or what its name says. */
export const seriesOf = (config: Config, metric: string): Omit<Metric, 'metric'> => {
  const row = config.scaling.metricSeries.find((one) => one.metric === metric);
  if (row !== undefined) return { series: row.series, kind: row.kind };
  // The one that the generated code exports, and that alerts and dashboard read too (C-052).
  if (metric === 'http_requests_per_second') {
    return { series: `${planRequestMetric(config).duration}_count`, kind: 'counter' };
  }
  const rate = /^(.+)_per_second$/.exec(metric)?.[1];
  return rate === undefined
    ? { series: metricName(metric), kind: 'gauge' }
    : { series: `${metricName(rate)}_total`, kind: 'counter' };
};
