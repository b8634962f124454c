import {
  type Config,
  changedPaths,
  type FieldPath,
  fieldAt,
  type Locale,
  type Scalar,
  type TableField,
  valueAt,
} from '../../core/index.ts';
import { valueText } from '../presets/value-text.ts';

/** One cell of a table that differs: the names of its row and column, and both values. */
export interface CellChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/**
 * One field that differs; `cells` is set when only cells of a table changed and no row was added or
 * removed.
 */
export interface FieldChange {
  readonly path: FieldPath;
  readonly cells: readonly CellChange[] | undefined;
}

type Row = Readonly<Record<string, Scalar>>;

const cellChanges = (
  field: TableField,
  [before, after]: readonly [readonly Row[], readonly Row[]],
  locale: Locale,
): readonly CellChange[] =>
  before.flatMap((row, at) =>
    Object.entries(field.columns).flatMap(([key, column]) => {
      const [old, next] = [row[key] ?? column.default, after[at]?.[key] ?? column.default];
      if (old === next) return [];
      const name = `${field.row[locale]} ${at + 1}, ${column.label[locale]}`;
      const words = (value: Scalar) => valueText(column, value, locale);
      return [{ name, before: words(old), after: words(next) }];
    }),
  );

/**
 * The fields in which two configurations differ. For a table whose rows stay, the changed cells.
 */
export const fixChanges = (from: Config, to: Config, locale: Locale): readonly FieldChange[] =>
  changedPaths(to, from).map((path) => {
    const field = fieldAt(path);
    if (field.kind !== 'table') return { path, cells: undefined };
    // A table field holds rows of scalars.
    const [before, after] = [valueAt(from, path), valueAt(to, path)] as unknown as [Row[], Row[]];
    if (before.length !== after.length) return { path, cells: undefined };
    return { path, cells: cellChanges(field, [before, after], locale) };
  });
