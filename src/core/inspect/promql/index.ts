import { documents } from '../documents/index.ts';
import type { Inspector } from '../inspector.ts';

/** Keys under which queries stand: rules and dashboards, autoscalers and analyses, the adapter. */
const mayHold = /\b(?:expr|query|metricsQuery|seriesQuery)\b/u;

/** PromQL in YAML and JSON: syntax and types. Whether a series exists is not looked at. */
export const promql: Inspector = {
  reads: documents.reads,
  inspect: async ({ path, text }) => {
    if (!mayHold.test(text)) return [];
    const { promqlProblems } = await import('./promql-problems.ts');
    return promqlProblems(text).map((fault) => ({ path, ...fault }));
  },
};
