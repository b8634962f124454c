import { documents } from '../documents/index.ts';
import type { Inspector } from '../inspector.ts';

/**
 * Keys whose values are queries: in rules, dashboards, autoscalers, analyses and the Prometheus
 * adapter.
 */
const mayHold = /\b(?:expr|query|metricsQuery|seriesQuery)\b/u;

/** Inspects PromQL in YAML and JSON: syntax and types. Whether a series exists is not checked. */
export const promql: Inspector = {
  reads: documents.reads,
  inspect: async ({ path, text }) => {
    if (!mayHold.test(text)) return [];
    const { promqlProblems } = await import('./promql-problems.ts');
    return promqlProblems(text).map((fault) => ({ path, ...fault }));
  },
};
