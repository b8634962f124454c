import type { Plan } from '../../plan/index.ts';

/** PromQL for the share of requests that did not return 5xx, 0 to 1. */
export const successQuery = (plan: Plan, selector: string, window: string): string => {
  const { durationMetric, statusLabel } = plan.config.release;
  const count = (labels: string) => `sum(rate(${durationMetric}_count{${labels}}[${window}]))`;
  return `${count(`${selector},${statusLabel}!~"5.."`)} / ${count(selector)}`;
};

/** PromQL for the 99th percentile of the request duration, in seconds. */
export const latencyQuery = (plan: Plan, selector: string, window: string): string => {
  const { durationMetric } = plan.config.release;
  return `histogram_quantile(0.99, sum(rate(${durationMetric}_bucket{${selector}}[${window}])) by (le))`;
};
