import {
  type Decisions,
  type Field,
  type FieldValue,
  fieldAt,
  isMapping,
  valueAt,
} from '../../../core/index.ts';
import type { CompleteRow, Draft, DraftContent, DraftRow, Drafts } from '../draft.ts';
import { readDecision, workloadConfig } from '../shown.ts';

/**
 * A stored draft row; `kept` says that the configuration contains a complete version of the row.
 */
export interface StoredRow {
  readonly cells: Readonly<Record<string, string | boolean>>;
  readonly kept: boolean;
}

/** Stored entries that were not accepted, by decision, without secrets. */
export type StoredDrafts = Readonly<Record<string, string | readonly (string | StoredRow)[]>>;

const readCells = (
  columns: Readonly<Record<string, Field>>,
  value: unknown,
): DraftRow['cells'] | undefined => {
  if (!isMapping(value)) return undefined;
  const cells: Record<string, string | boolean> = {};
  for (const [key, column] of Object.entries(columns)) {
    const cell = value[key];
    const fits = column.kind === 'toggle' ? typeof cell === 'boolean' : typeof cell === 'string';
    if (!fits) return undefined;
    cells[key] = cell as string | boolean; // The checks above ensure one of the two types.
  }
  return cells;
};

const readRows = (
  columns: Readonly<Record<string, Field>>,
  stored: readonly unknown[],
  rows: readonly CompleteRow[],
): readonly DraftRow[] | undefined => {
  const left = [...rows];
  const read = stored.flatMap((row): DraftRow[] => {
    const cells = isMapping(row) ? readCells(columns, row['cells']) : undefined;
    if (!cells || !isMapping(row)) return [];
    // The configuration's rows are the complete rows among the drafts, in the same order.
    return [{ cells, kept: row['kept'] === true ? left.shift() : undefined }];
  });
  // A draft that does not match its table would remove rows from the table.
  return read.length === stored.length && left.length === 0 ? read : undefined;
};

const readDraft = (field: Field, stored: unknown, value: FieldValue): DraftContent | undefined => {
  if (field.kind === 'text' || field.kind === 'number')
    return typeof stored === 'string' && stored !== '' ? stored : undefined;
  if (!Array.isArray(stored)) return undefined;
  // A table field holds rows of scalars.
  if (field.kind === 'table')
    return readRows(field.columns, stored, value as readonly CompleteRow[]);
  return field.kind === 'list' && stored.every((line) => typeof line === 'string')
    ? stored
    : undefined;
};

/** Reads stored drafts for the decisions they were stored with. Never throws. */
export const readDrafts = (stored: unknown, decisions: Decisions): Drafts => {
  if (!isMapping(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, each]): [string, Draft][] => {
      const decision = readDecision(key);
      if (!decision) return [];
      const base = valueAt(workloadConfig(decisions, decision.workload), decision.path);
      const typed = readDraft(fieldAt(decision.path), each, base);
      return typed === undefined ? [] : [[key, { typed, base, wrong: true }]];
    }),
  );
};
