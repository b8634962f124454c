import type { ExplainedProblem, FieldPath } from '../../core/index.ts';

/** What schemas and parsers say of the files: derived from the configuration, by another thread. */
export interface InspectionState {
  /** `waiting` until the first answer; `missing` when the inspector cannot be had. */
  readonly phase: 'waiting' | 'done' | 'missing';
  /** A newer answer is on its way; until then the last one stands. */
  readonly busy: boolean;
  /** How many files were read. */
  readonly files: number;
  readonly problems: readonly ExplainedProblem[];
  readonly byFile: ReadonlyMap<string, readonly ExplainedProblem[]>;
  readonly byField: ReadonlyMap<FieldPath, readonly ExplainedProblem[]>;
}

/** Before anything is known. */
export const notInspected: InspectionState = {
  phase: 'waiting',
  busy: false,
  files: 0,
  problems: [],
  byFile: new Map(),
  byField: new Map(),
};
