import {
  type Config,
  type FieldPath,
  type FieldValue,
  type Finding,
  fieldAt,
  type Scalar,
  type TableField,
  valueAt,
  withValue,
} from '../../core/index.ts';
import { findingKey } from './fix.ts';

/** A cell of a table or list: the row and, in a table, the column if it is known. */
export interface Cell {
  readonly row: number;
  readonly column?: string | undefined;
}

/** Returns the findings of a configuration. */
type Judge = (config: Config) => readonly Finding[];

type Row = string | Readonly<Record<string, Scalar>>;

/** The smallest number of leading rows with which the finding is reported. */
const rowsNeeded = (rows: readonly Row[], isFoundWith: (rows: readonly Row[]) => boolean) => {
  let [without, withIt] = [0, rows.length];
  if (isFoundWith([]) || !isFoundWith(rows)) return undefined;
  while (withIt - without > 1) {
    const middle = Math.floor((without + withIt) / 2);
    if (isFoundWith(rows.slice(0, middle))) withIt = middle;
    else without = middle;
  }
  return withIt;
};

/**
 * The columns of a row: first the columns whose text the finding cites, then the other columns that
 * the user can type into.
 */
const columnsOf = (
  { columns }: TableField,
  row: Readonly<Record<string, Scalar>>,
  { title, why }: Finding,
) => {
  const said = `${title.en} ${why.en}`;
  const weight = (key: string) => {
    const cited = row[key] !== '' && said.includes(`${row[key]}`);
    return (cited ? 2 : 0) + (columns[key]?.kind === 'text' ? 1 : 0);
  };
  return Object.keys(row).toSorted((a, b) => weight(b) - weight(a));
};

/**
 * Finds the row of a table or list that a finding is about by removing rows: the last row of the
 * shortest beginning of the table with which the finding is reported. The column is the first
 * column whose default value removes the finding. Undefined when the finding is about the whole
 * field.
 */
export const cellOf = (
  config: Config,
  finding: Finding,
  path: FieldPath,
  judge: Judge,
): Cell | undefined => {
  const field = fieldAt(path);
  if (field.kind !== 'table' && field.kind !== 'list') return undefined;
  // Tables and lists hold arrays of rows.
  const rows = valueAt(config, path) as readonly Row[];
  const alike = (next: readonly Row[]): readonly Finding[] =>
    // `next` contains the same rows or fewer.
    judge(withValue(config, path, next as unknown as FieldValue)).filter(
      ({ id, at }) => id === finding.id && at[0] === finding.at[0],
    );
  // A check that reports one finding for all rows names the rows in its title, so fewer rows change
  // the title.
  const single = alike(rows).length === 1;
  const isFoundWith = (next: readonly Row[]) =>
    alike(next).some((each) => single || findingKey(each) === findingKey(finding));
  const needed = rowsNeeded(rows, isFoundWith);
  const row = needed === undefined ? undefined : rows[needed - 1];
  if (needed === undefined || row === undefined) return undefined;
  const at = needed - 1;
  if (field.kind !== 'table' || typeof row === 'string') return { row: at };
  const first = rows.slice(0, needed);
  const column = columnsOf(field, row, finding).find((name) => {
    const reset = { ...row, [name]: field.columns[name]?.default ?? '' };
    return row[name] !== reset[name] && alike(first.with(at, reset)).length < alike(first).length;
  });
  return { row: at, column };
};
