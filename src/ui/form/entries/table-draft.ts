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

/** The errors of a row, by column. */
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

/** The rows of the state as editable drafts. */
export const draftRows = (
  { columns }: TableField,
  rows: readonly CompleteRow[],
): readonly DraftRow[] => rows.map((row) => draftOf(columns, row, row));

/** A new row with the default values of the columns. */
export const newRow = ({ columns }: TableField): DraftRow => draftOf(columns, {}, undefined);

const readCell = (column: CellField, typed: string | boolean) =>
  (column.kind === 'text' || column.kind === 'number') && typeof typed === 'string'
    ? readText(column, typed)
    : acceptValue(column, typed);

/** Parses a row: returns its values, or the errors by column. */
export const readRow = (
  { columns }: TableField,
  { cells }: DraftRow,
): { readonly row: CompleteRow | undefined; readonly problems: RowProblems } => {
  const row: Record<string, Scalar> = {};
  const problems: Record<string, Text> = {};
  for (const [key, column] of Object.entries(columns)) {
    const result = readCell(column, cells[key] ?? typedOf(column, column.default));
    if (!result.ok) problems[key] = result.error;
    // Fields of cells accept only scalars.
    else row[key] = result.value as Scalar;
  }
  return { row: Object.keys(problems).length === 0 ? row : undefined, problems };
};

/** The row after an edit of one cell; a row that becomes secret loses its value. */
export const withCell = (row: DraftRow, key: string, typed: string | boolean): DraftRow => {
  const secret = key === 'secret' && typed === true && 'value' in row.cells;
  return { ...row, cells: { ...row.cells, [key]: typed, ...(secret ? { value: '' } : {}) } };
};

/** Whether a cell is disabled: the value of a row that is marked secret. */
export const isWithheld = ({ cells }: DraftRow, key: string): boolean =>
  key === 'value' && cells['secret'] === true;

/**
 * The table value to save for the drafts: each complete row as typed, otherwise the row's last
 * complete version. A row that was never complete is not saved.
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

/** The columns that hold a name and its value. */
export interface PairColumns {
  readonly name: string;
  readonly value: string;
}

/**
 * The name column and the value column of a table, or undefined when the table lacks one of them.
 */
export const pairColumns = ({ columns }: TableField): PairColumns | undefined => {
  const name = ['name', 'key'].find((key) => columns[key]?.kind === 'text');
  return name !== undefined && columns['value']?.kind === 'text'
    ? { name, value: 'value' }
    : undefined;
};

const pairLine = /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w./-]*[ \t]*=/mu;

/** Characters; a longer text is pasted into the cell instead. */
const longestPaste = 500_000;

/**
 * Whether text pasted into a cell consists of KEY=VALUE lines for the whole table. A single line
 * counts as a pair only in the name column, because values such as `sqlx=warn` have the same form.
 */
export const isPairs = (keys: PairColumns, column: string, text: string): boolean => {
  if (text.length > longestPaste || !pairLine.test(text)) return false;
  return column === keys.name || text.trim().includes('\n');
};
