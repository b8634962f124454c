import {
  acceptValue,
  type CellField,
  type Scalar,
  type TableField,
  type Text,
} from '../../../core/index.ts';
import type { CompleteRow, DraftRow } from '../../state/index.ts';
import { readText, writeText } from './scalar-text.ts';

export type { CompleteRow, DraftRow } from '../../state/index.ts';

/** What is wrong with a row, by column. */
export type RowProblems = Readonly<Record<string, Text>>;

type Columns = TableField['columns'];

const typedOf = (column: CellField, value: Scalar): string | boolean =>
  typeof value === 'boolean' ? value : writeText(column, value);

const draftOf = (columns: Columns, row: CompleteRow, kept: CompleteRow | undefined): DraftRow => ({
  cells: Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [
      key,
      typedOf(column, row[key] ?? column.default),
    ]),
  ),
  kept,
});

/** The rows of the state, ready to edit. */
export const draftRows = (
  { columns }: TableField,
  rows: readonly CompleteRow[],
): readonly DraftRow[] => rows.map((row) => draftOf(columns, row, row));

/** A new row of the columns' defaults. */
export const newRow = ({ columns }: TableField): DraftRow => draftOf(columns, {}, undefined);

const readCell = (column: CellField, typed: string | boolean) =>
  (column.kind === 'text' || column.kind === 'number') && typeof typed === 'string'
    ? readText(column, typed)
    : acceptValue(column, typed);

/** Reads a row: its values, or what is wrong with which cell. */
export const readRow = (
  { columns }: TableField,
  { cells }: DraftRow,
): { readonly row: CompleteRow | undefined; readonly problems: RowProblems } => {
  const row: Record<string, Scalar> = {};
  const problems: Record<string, Text> = {};
  for (const [key, column] of Object.entries(columns)) {
    const result = readCell(column, cells[key] ?? typedOf(column, column.default));
    if (!result.ok) problems[key] = result.error;
    // A cell field accepts nothing but scalars.
    else row[key] = result.value as Scalar;
  }
  return { row: Object.keys(problems).length === 0 ? row : undefined, problems };
};

/** The row with one cell typed anew; a row that becomes secret gives up its value. */
export const withCell = (row: DraftRow, key: string, typed: string | boolean): DraftRow => {
  const secret = key === 'secret' && typed === true && 'value' in row.cells;
  return { ...row, cells: { ...row.cells, [key]: typed, ...(secret ? { value: '' } : {}) } };
};

/** A cell that has nothing to say: the value of a row that is marked secret. */
export const isWithheld = ({ cells }: DraftRow, key: string): boolean =>
  key === 'value' && cells['secret'] === true;

/**
 * What the state should hold for the drafts: every row as typed where it is complete, else its
 * last complete version; a row that never was complete waits outside.
 */
export const settle = (
  field: TableField,
  drafts: readonly DraftRow[],
): {
  readonly drafts: readonly DraftRow[];
  readonly rows: readonly CompleteRow[];
  readonly wrong: boolean;
} => {
  const settled = drafts.map((draft) => ({
    ...draft,
    kept: readRow(field, draft).row ?? draft.kept,
  }));
  return {
    drafts: settled,
    rows: settled.flatMap(({ kept }) => (kept ? [kept] : [])),
    wrong: drafts.some((draft) => readRow(field, draft).row === undefined),
  };
};

/** The columns of a name and of its value. */
export interface PairColumns {
  readonly name: string;
  readonly value: string;
}

/** The columns of a name and its value, in a table that has both. */
export const pairColumns = ({ columns }: TableField): PairColumns | undefined => {
  const name = ['name', 'key'].find((key) => columns[key]?.kind === 'text');
  return name !== undefined && columns['value']?.kind === 'text'
    ? { name, value: 'value' }
    : undefined;
};

const pairLine = /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w./-]*[ \t]*=/mu;

/** Longer texts, in characters, are no lines for a table. */
const longestPaste = 500_000;

/**
 * Whether a text that is pasted into a cell is KEY=VALUE lines for the whole table. One line is a
 * pair only in the column of names, since values such as `sqlx=warn` have the same form.
 */
export const isPairs = (keys: PairColumns, column: string, text: string): boolean => {
  if (text.length > longestPaste || !pairLine.test(text)) return false;
  return column === keys.name || text.trim().includes('\n');
};
