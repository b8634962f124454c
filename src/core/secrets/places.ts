import {
  type ConcernId,
  type Config,
  type FieldPath,
  fieldAt,
  sections,
  valueAt,
  withValue,
} from '../config.ts';
import { firstWorkload } from '../decisions.ts';
import type { Field, FieldValue, Scalar } from '../fields/index.ts';
import { type Answers, answerName, answersOf } from './answers.ts';
import { isSecretByName, looksSecret, secretParts } from './index.ts';
import { type Judged, judgeText, replacedParts, type SecretReason } from './judgement.ts';
import { secretVariables } from './settings-secrets.ts';

export type { SecretReason } from './judgement.ts';

declare const publicMark: unique symbol;

/**
 * A Config without any secret value. Only `withoutSecrets` returns this type, and every writer
 * requires it (`compile-errors.types.ts`).
 */
export type PublicConfig = Config & { readonly [publicMark]: true };

/** The place of a secret in the decisions. */
export interface SecretPlace {
  /** The workload that decides the field; empty for the first workload. */
  readonly workload: string;
  readonly path: FieldPath;
  /** The name of the variable or entry, if the field is a table. */
  readonly name: string | undefined;
  readonly because: SecretReason;
  /** The name of the place in `secrets.notSecret`. */
  readonly answer: string;
  /**
   * True if a value was removed; false if a variable without a value is a secret because of its
   * name.
   */
  readonly emptied: boolean;
}

type Row = Readonly<Record<string, Scalar>>;
interface Cleaned<V> {
  readonly value: V;
  readonly places: readonly SecretPlace[];
}
interface Context {
  readonly answers: Answers;
  /** Variables that are secrets, for the tables that name them. */
  readonly variables: ReadonlyMap<string, SecretReason>;
}

/** The name if it may be shown; undefined if it contains a credential. */
export const shownName = (name: string): string | undefined =>
  name === '' || looksSecret(name) ? undefined : name;

const nameOf = (row: Row): string | undefined => {
  const name = row['name'] ?? row['variable'] ?? row['key'];
  return typeof name === 'string' ? shownName(name) : undefined;
};

/**
 * Whether a field accepts any text; other values, such as quantities and label values, are not
 * secrets.
 */
const isFreeText = (field: Field): boolean => field.kind === 'text' && field.pattern === 'any';

/**
 * Judges the row of a variable. Only some tables have a column `secret`, and only a variable can be
 * a secret as a whole.
 */
const judgeVariable = (row: Row, { variables }: Context): Judged | undefined => {
  const because = variables.get(String(row['name']));
  return because && { clean: '', because };
};

const judgeCell = (
  path: FieldPath,
  row: Row,
  [column, field]: readonly [string, Field],
  context: Context,
): Judged | undefined => {
  const cell = row[column];
  if (typeof cell !== 'string' || cell === '') return undefined;
  const name = nameOf(row);
  const id = answerName(path, name);
  const { answers, variables } = context;
  if (path === 'settings.variables' && column === 'value') return judgeVariable(row, context);
  if (column === 'value' && isFreeText(field) && name !== undefined) {
    const because = variables.get(name);
    if (because !== undefined && path !== 'settings.configEntries') return { clean: '', because };
    if (!answers.notSecret.has(id) && !answers.examples.has(id) && isSecretByName(name, cell)) {
      return { clean: '', because: 'name' };
    }
  }
  return judgeText(field, cell, id, answers);
};

const placeIn = (
  path: FieldPath,
  name: string | undefined,
  because: SecretReason,
): SecretPlace => ({
  workload: firstWorkload,
  path,
  name,
  because,
  answer: answerName(path, name),
  emptied: true,
});

const cleanRow = (
  path: FieldPath,
  columns: Readonly<Record<string, Field>>,
  row: Row,
  context: Context,
): Cleaned<Row> => {
  const places: SecretPlace[] = [];
  const cells = Object.entries(columns).flatMap((column): [string, Scalar][] => {
    const judged = judgeCell(path, row, column, context);
    if (judged === undefined) return [];
    places.push(placeIn(path, nameOf(row), judged.because));
    return [[column[0], judged.clean]];
  });
  if (path !== 'settings.variables') {
    return { value: cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) }, places };
  }
  const judged = judgeVariable(row, context);
  if (judged !== undefined && row['secret'] !== true) {
    cells.push(['secret', true]);
    const because = judged.because;
    if (places.length === 0 && because === 'name') {
      places.push({ ...placeIn(path, nameOf(row), because), emptied: false });
    }
  }
  return { value: cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) }, places };
};

const cleanTable = (
  path: FieldPath,
  columns: Readonly<Record<string, Field>>,
  rows: readonly Row[],
  context: Context,
): Cleaned<readonly Row[]> => {
  const cleaned = rows.map((row) => cleanRow(path, columns, row, context));
  return {
    value: cleaned.map(({ value }) => value),
    places: cleaned.flatMap(({ places }) => places),
  };
};

/** Whether an item is the value of the option before it in a command. */
const isOptionBefore = (option: string | undefined, item: string): boolean =>
  option !== undefined &&
  /^--?[A-Za-z][\w.-]*$/.test(option) &&
  !item.startsWith('-') &&
  secretParts(`${option} "${item.replaceAll(/["\\]/g, '_')}"`).length > 0;

/**
 * Removes secrets from a list. A list is often a command, in which an option and its value are two
 * items.
 */
const cleanList = (
  path: FieldPath,
  field: Field,
  items: readonly string[],
  { answers }: Context,
): Cleaned<readonly string[]> => {
  const joined = secretParts(items.join('\n'));
  let offset = 0;
  let because: SecretReason | undefined;
  const value = items.flatMap((item, index) => {
    const [start, end] = [offset, offset + item.length];
    offset = end + 1;
    const inJoined = joined.some((part) => part.start < end && part.end > start);
    const isWhole = isOptionBefore(items[index - 1], item) || inJoined;
    const judged =
      judgeText(field, item, path, answers) ??
      (isWhole && !answers.notSecret.has(path) && !answers.examples.has(path)
        ? judgeItem(field, item, joined, start)
        : undefined);
    if (judged === undefined) return [item];
    because = because === 'form' ? because : judged.because;
    return judged.clean === '' ? [] : [judged.clean];
  });
  return { value, places: because === undefined ? [] : [placeIn(path, undefined, because)] };
};

const judgeItem = (
  field: Field,
  item: string,
  joined: ReturnType<typeof secretParts>,
  offset: number,
): Judged => {
  const parts = joined
    .filter(({ start, end }) => start < offset + item.length && end > offset)
    .map(({ start, end }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(item.length, end - offset),
      certain: false,
    }));
  const whole = [{ start: 0, end: item.length, certain: false }];
  return { clean: replacedParts(field, item, parts.length > 0 ? parts : whole), because: 'value' };
};

const cleanField = (path: FieldPath, value: FieldValue, context: Context): Cleaned<FieldValue> => {
  const field = fieldAt(path);
  if (field.kind === 'table') {
    // The value of a table is its rows; the union type of values does not contain the kind of the
    // field.
    return cleanTable(path, field.columns, value as readonly Row[], context);
  }
  // The value of a list is its texts, for the same reason.
  if (field.kind === 'list') return cleanList(path, field, value as readonly string[], context);
  if (field.kind !== 'text' || typeof value !== 'string') return { value, places: [] };
  const judged = judgeText(field, value, path, context.answers);
  if (judged === undefined) return { value, places: [] };
  return { value: judged.clean, places: [placeIn(path, undefined, judged.because)] };
};

type Section = Config[ConcernId];

/** The cached result for a section, and the other inputs of this result. */
interface Scan {
  readonly beside: string;
  readonly clean: Section;
  readonly places: readonly SecretPlace[];
}

const scanSection = (
  config: Config,
  [concern, paths]: (typeof sections)[number],
  context: Context,
): Omit<Scan, 'beside'> => {
  const places: SecretPlace[] = [];
  let clean = config;
  for (const path of paths) {
    const before = valueAt(config, path);
    const found = cleanField(path, before, context);
    places.push(...found.places);
    const isChanged = Array.isArray(before)
      ? !Array.isArray(found.value) ||
        found.value.length !== before.length ||
        found.value.some((item, index) => item !== before[index])
      : found.value !== before;
    if (isChanged) clean = withValue(clean, path, found.value);
  }
  return { clean: clean[concern], places };
};

const known = new WeakMap<Section, Scan>();

/**
 * Scans the sections. An edit changes one section; the others stay the same objects, so their
 * cached results are reused.
 */
const scan = (config: Config): readonly (readonly [ConcernId, Scan])[] => {
  const answers = answersOf(config);
  const variables = secretVariables(config, answers);
  const beside = JSON.stringify([
    [...variables],
    config.secrets.notSecret,
    config.secrets.exampleCredentials,
  ]);
  return sections.map(([concern, paths]) => {
    const section = config[concern];
    const before = known.get(section);
    if (before?.beside === beside) return [concern, before];
    const found = { beside, ...scanSection(config, [concern, paths], { answers, variables }) };
    known.set(section, found);
    return [concern, found];
  });
};

/** The Config without any secret value; it may be written to a file, a link or storage. */
export const withoutSecrets = (config: Config): PublicConfig => {
  const changed = scan(config).filter(([concern, { clean }]) => clean !== config[concern]);
  const clean =
    changed.length === 0
      ? config
      : {
          ...config,
          ...Object.fromEntries(changed.map(([concern, found]) => [concern, found.clean])),
        };
  // The mark exists only in the type: it proves that this function returned the value.
  return clean as PublicConfig;
};

/** All places that are recognised as secrets, in the order of the form. */
export const recognisedSecrets = (config: Config): readonly SecretPlace[] =>
  scan(config).flatMap(([, { places }]) => places);

/** The secrets that `withoutSecrets` removes, in the order of the form. */
export const secretPlaces = (config: Config): readonly SecretPlace[] =>
  recognisedSecrets(config).filter(({ emptied }) => emptied);
