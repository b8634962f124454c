import type { ExplainedProblem, Finding } from '../../core/index.ts';

/** Number of findings of each severity. */
export type SeverityCounts = Readonly<Record<Finding['severity'], number>>;

/** Counts findings by severity. */
export const countSeverities = (
  findings: readonly (Finding | ExplainedProblem)[],
): SeverityCounts => {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};
