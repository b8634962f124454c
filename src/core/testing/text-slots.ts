import { type Config, type FieldPath, fieldAt, fieldPaths, withValue } from '../config.ts';
import {
  acceptValue,
  type CellField,
  type FieldValue,
  type PatternName,
  type Scalar,
  type Text,
} from '../fields/index.ts';

/** A place of the form for a text: a field, an item of a list, a cell of a table. */
export interface TextSlot {
  /** `project.description`, or `image.labels.value` in a table. */
  readonly name: string;
  readonly path: FieldPath;
  readonly column: string | undefined;
  readonly pattern: PatternName;
}

const slotsOf = (path: FieldPath): readonly TextSlot[] => {
  const field = fieldAt(path);
  if (field.kind === 'text' || field.kind === 'list') {
    return [{ name: path, path, column: undefined, pattern: field.pattern }];
  }
  if (field.kind !== 'table') return [];
  return Object.entries(field.columns).flatMap(([column, cell]) =>
    cell.kind === 'text'
      ? [{ name: `${path}.${column}`, path, column, pattern: cell.pattern }]
      : [],
  );
};

/** Every text slot of the registry. */
export const textSlots: readonly TextSlot[] = fieldPaths.flatMap(slotsOf);

/** Why the slot refuses a text; undefined if it accepts the text. */
export const refusal = ({ path, column }: TextSlot, text: string): Text | undefined => {
  const field = fieldAt(path);
  if (field.kind === 'list') {
    const result = acceptValue(field, [text]);
    return result.ok ? undefined : result.error;
  }
  const cell = field.kind === 'table' ? field.columns[column ?? ''] : field;
  if (cell === undefined) throw new Error(`no column ${column} in ${path}`);
  const result = acceptValue(cell, text);
  return result.ok ? undefined : result.error;
};

/** Values of the cells that determine the type of the text in a row. */
const otherCells: Readonly<Record<string, Scalar>> = { kind: 'text', secret: false };

const cellOf = (column: string, cell: CellField, text: string | undefined): Scalar => {
  if (text !== undefined) return text;
  const wanted = otherCells[column];
  return wanted !== undefined && acceptValue(cell, wanted).ok ? wanted : cell.default;
};

/** The value of a field with these texts in its slots; a table gets a single row. */
const valueWith = (path: FieldPath, texts: ReadonlyMap<string, string>): FieldValue | undefined => {
  const field = fieldAt(path);
  const text = texts.get(path);
  if (field.kind !== 'table') return field.kind === 'list' && text !== undefined ? [text] : text;
  const columns = Object.entries(field.columns);
  if (!columns.some(([column]) => texts.has(`${path}.${column}`))) return undefined;
  return [
    Object.fromEntries(
      columns.map(([column, cell]) => [
        column,
        cellOf(column, cell, texts.get(`${path}.${column}`)),
      ]),
    ),
  ];
};

/** The Config with texts in slots, by the names of the slots. */
export const withTexts = (base: Config, texts: ReadonlyMap<string, string>): Config => {
  let config = base;
  for (const path of fieldPaths) {
    const value = valueWith(path, texts);
    if (value !== undefined) config = withValue(config, path, value);
  }
  return config;
};
