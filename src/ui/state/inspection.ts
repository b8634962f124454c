import type { ExplainedProblem } from '../../core/index.ts';

/**
 * The results of schemas and parsers for the files; a worker derives them from the decisions.
 */
export interface InspectionState {
  /** `waiting` until the first answer; `missing` when the inspector could not be loaded. */
  readonly phase: 'waiting' | 'done' | 'missing';
  /** A newer answer is being computed; the last answer is shown until then. */
  readonly busy: boolean;
  /** Number of files that were read. */
  readonly files: number;
  readonly problems: readonly ExplainedProblem[];
  readonly byFile: ReadonlyMap<string, readonly ExplainedProblem[]>;
  /** By decision: `scaling.maxReplicas`, or `worker:scaling.maxReplicas`. */
  readonly byField: ReadonlyMap<string, readonly ExplainedProblem[]>;
}

/** The state before the first answer. */
export const notInspected: InspectionState = {
  phase: 'waiting',
  busy: false,
  files: 0,
  problems: [],
  byFile: new Map(),
  byField: new Map(),
};
