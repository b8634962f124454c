import type { Plan } from '../../plan/index.ts';

/** Share of the requests that did not end in a 5xx, 0 to 1. */
export const successQuery = (plan: Plan, selector: string, window: string): string => {
  const { durationMetric, statusLabel } = plan.config.release;
  const count = (labels: string) => `sum(rate(${durationMetric}_count{${labels}}[${window}]))`;
  return `${count(`${selector},${statusLabel}!~"5.."`)} / ${count(selector)}`;
};

/** Seconds within which 99 of 100 requests are answered. */
export const latencyQuery = (plan: Plan, selector: string, window: string): string => {
  const { durationMetric } = plan.config.release;
  return `histogram_quantile(0.99, sum(rate(${durationMetric}_bucket{${selector}}[${window}])) by (le))`;
};
