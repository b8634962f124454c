import {
  type CellField,
  type Config,
  type FieldPath,
  type FieldValue,
  fieldAt,
  fieldPaths,
  sameValue,
  single,
  valueAt,
  withValue,
} from '../../src/core/index.ts';
import { repair } from '../repair.ts';
import type { Labelled } from '../source.ts';
import { codeOf, placesRead } from './code.ts';
import { examplesOf, levelsOf } from './levels.ts';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The cells of a column, including empty cells. */
const cellsOf = (config: Config, path: FieldPath, column: string): readonly unknown[] => {
  const rows: unknown = valueAt(config, path);
  return Array.isArray(rows) ? rows.filter(isRow).map((row) => row[column]) : [];
};

const columnsOf = (path: FieldPath): readonly (readonly [string, CellField])[] => {
  const field = fieldAt(path);
  return field.kind === 'table' ? Object.entries(field.columns) : [];
};

/** The fields whose change alters the code of one of these configurations. */
const influences = (bases: readonly Config[]): ReadonlySet<FieldPath> => {
  const codes = bases.map((base) => [base, codeOf(single(base))] as const);
  const matters = (path: FieldPath, value: FieldValue): boolean =>
    codes.some(
      ([base, code]) =>
        !sameValue(value, valueAt(base, path)) &&
        codeOf(single(withValue(base, path, value))) !== code,
    );
  return new Set(
    fieldPaths.filter((path) => examplesOf(path).some((value) => matters(path, value))),
  );
};

/** Decisions that affect the code of a base configuration and occur in no sample. */
export function uncovered(
  samples: readonly Labelled<Config>[],
  bases: readonly Config[],
  free: ReadonlySet<string>,
): readonly string[] {
  const configs = samples.map(([, config]) => repair(single(config)).decisions.base);
  const read = new Set(configs.flatMap((config) => [...placesRead(config)]));
  const reaching = influences(bases);
  const missing: string[] = [];
  for (const path of fieldPaths) {
    const columns = columnsOf(path).filter(([name]) => read.has(`${path}.${name}`));
    for (const [name, column] of columns)
      for (const level of levelsOf(column))
        if (!configs.some((config) => cellsOf(config, path, name).some(level.holds)))
          missing.push(`${path}.${name}: ${level.name}`);
    if (!read.has(path) && !reaching.has(path)) continue;
    for (const level of levelsOf(fieldAt(path)))
      if (!configs.some((config) => level.holds(valueAt(config, path))))
        missing.push(`${path}: ${level.name}`);
  }
  return missing.filter((one) => !free.has(one));
}
