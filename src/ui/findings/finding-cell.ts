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

/** A place in a table or a list: the row and, in a table, the column where it is known. */
export interface Cell {
  readonly row: number;
  readonly column?: string | undefined;
}

/** What is found in a configuration. */
type Judge = (config: Config) => readonly Finding[];

type Row = string | Readonly<Record<string, Scalar>>;

/** The number of first rows with which the finding is there, and not with one row less. */
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

/** The columns of a row: those whose text the finding cites first, then those that are typed. */
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
 * The row of a table or a list that a finding is about, by influence: the last of the first rows
 * with which the finding is there. The column is the first one whose default makes the finding go
 * away. Undefined when the finding is about the field as a whole.
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
    // The same rows, or fewer of them.
    judge(withValue(config, path, next as unknown as FieldValue)).filter(
      ({ id, at }) => id === finding.id && at[0] === finding.at[0],
    );
  // A rule that makes one finding of all rows names them in its title, which fewer rows change.
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
