import type { FieldValue, Scalar } from '../../core/index.ts';

/** A complete row of a table, as in the configuration. */
export type CompleteRow = Readonly<Record<string, Scalar>>;

/** A row that is being edited: the typed cells, and the last complete version of the row. */
export interface DraftRow {
  readonly cells: Readonly<Record<string, string | boolean>>;
  readonly kept: CompleteRow | undefined;
}

/** A typed text, the lines of a list, or the rows of a table. */
export type DraftContent = string | readonly string[] | readonly DraftRow[];

/** The text typed into a control while the configuration holds `base`. */
export interface Draft {
  readonly typed: DraftContent;
  readonly base: FieldValue;
  /** The field rejects the entry, or a part of it, so the configuration does not contain it. */
  readonly wrong: boolean;
}

/** Unfinished entries by decision: `scaling.maxReplicas`, or `worker:scaling.maxReplicas`. */
export type Drafts = Readonly<Partial<Record<string, Draft | undefined>>>;
