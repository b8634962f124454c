import { type ConcernId, type Config, concerns, type FieldPath } from './concerns/index.ts';
import {
  acceptRows,
  acceptValue,
  type Field,
  type FieldValue,
  type Text,
  type When,
} from './fields/index.ts';
import { isMapping } from './formats/json.ts';

export type { ConcernId, Config, FieldPath } from './concerns/index.ts';
export { concerns } from './concerns/index.ts';

/**
 * A decision that cannot be read: the path of its field, and a message that says what was expected.
 */
export interface ParseError {
  readonly path: string;
  readonly message: Text;
}

/** A valid Config, with an error for every value that was left out. */
export interface Parsed {
  readonly config: Config;
  readonly errors: readonly ParseError[];
}

interface Place {
  readonly concern: ConcernId;
  readonly key: string;
  readonly field: Field;
}

const placeOf = new Map<FieldPath, Place>(
  Object.entries(concerns).flatMap(([concern, { fields }]) =>
    Object.entries(fields).map(([key, field]): [FieldPath, Place] => [
      // The section id and the key come from the registry.
      `${concern}.${key}` as FieldPath,
      { concern: concern as ConcernId, key, field: field as Field },
    ]),
  ),
);

/** The sections in the form's order, each with its paths. */
export const sections: readonly (readonly [ConcernId, readonly FieldPath[]])[] = Object.entries(
  concerns,
).map(([id, { fields }]) => [
  // The section id and the key come from the registry.
  id as ConcernId,
  Object.keys(fields).map((key) => `${id}.${key}` as FieldPath),
]);

/** All paths in the form's order. */
export const fieldPaths: readonly FieldPath[] = sections.flatMap(([, paths]) => paths);

/** Whether a text is the path of a field. */
export const isFieldPath = (path: string): path is FieldPath => placeOf.has(path as FieldPath);

const place = (path: FieldPath): Place => {
  const found = placeOf.get(path);
  if (found === undefined) throw new Error(`no field ${path}`);
  return found;
};

/** The declaration behind a path. */
export const fieldAt = (path: FieldPath): Field => place(path).field;

/** Whether all workloads of a bundle share the field, so that none decides it for itself. */
export const isShared = (path: FieldPath): boolean => {
  const { concern, key } = place(path);
  const { shared } = concerns[concern];
  return shared === 'all' || shared.includes(key);
};

/** The section that a path belongs to. */
export const concernOf = (path: FieldPath): ConcernId => place(path).concern;

type Loose = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/** The value of a field in a Config. */
export const valueAt = (config: Config, path: FieldPath): FieldValue => {
  const { concern, key, field } = place(path);
  // A Config is a record of sections with fields; TypeScript cannot index its mapped type with a
  // string.
  return (config as unknown as Loose)[concern]?.[key] ?? field.default;
};

/** The Config with one value changed; the other sections stay the same objects. */
export const withValue = (config: Config, path: FieldPath, value: FieldValue): Config => {
  const { concern, key } = place(path);
  return { ...config, [concern]: { ...config[concern], [key]: value } };
};

/**
 * The Config with several values changed; a section without a changed value stays the same object.
 */
export const withValues = (
  config: Config,
  changes: Iterable<readonly [FieldPath, FieldValue]>,
): Config => {
  const changed: Record<string, Record<string, FieldValue>> = {};
  for (const [path, value] of changes) {
    const { concern, key } = place(path);
    if ((changed[concern]?.[key] ?? valueAt(config, path)) === value) continue;
    changed[concern] ??= { ...config[concern] };
    changed[concern][key] = value;
  }
  return { ...config, ...changed };
};

const defaultsOf = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default]));

/** Every field at its default. */
export const defaults: Config = Object.fromEntries(
  Object.entries(concerns).map(([id, { fields }]) => [id, defaultsOf(fields)]),
  // The type of Object.fromEntries does not contain the keys of the registry.
) as unknown as Config;

/**
 * Whether two field values are equal. JSON text is enough: values are plain data in a fixed key
 * order.
 */
export const sameValue = (a: FieldValue, b: FieldValue): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** The fields in which a Config differs from another, in the form's order. */
export const changedPaths = (config: Config, base: Config = defaults): FieldPath[] =>
  sections.flatMap(([id, paths]) =>
    config[id] === base[id]
      ? []
      : paths.filter((path) => !sameValue(valueAt(config, path), valueAt(base, path))),
  );

/**
 * The fields whose `when` condition is not met. An empty list means that the field has an effect.
 */
export const unmet = (config: Config, when: When | undefined): FieldPath[] =>
  Object.entries(when ?? {})
    .filter(([path, wanted]) => {
      const value = valueAt(config, path as FieldPath);
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      const accepted: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
      return !values.some((one) => accepted.includes(one));
    })
    .map(([path]) => path as FieldPath);

const unknownPlace = (path: string): ParseError => ({
  path,
  message: {
    en: 'Waybill does not know this setting; it was left out.',
    'zh-CN': 'Waybill 不认识此项，已忽略。',
  },
});

const unreadable: ParseError = {
  path: '',
  message: { en: 'Expected sections with settings.', 'zh-CN': '应为由各章节组成的配置。' },
};

interface FieldReading {
  /** Undefined if no part of the value is valid. */
  readonly kept: FieldValue | undefined;
  readonly messages: readonly Text[];
}

/**
 * Reads a value of a field. The valid rows of a table are kept if the table is too long or has
 * invalid rows.
 */
const readField = (field: Field, value: unknown): FieldReading => {
  const result = acceptValue(field, value);
  if (result.ok) return { kept: result.value, messages: [] };
  if (field.kind !== 'table' || !Array.isArray(value)) {
    return { kept: undefined, messages: [result.error] };
  }
  const { rows, problems } = acceptRows(field, value);
  return { kept: rows.length > 0 ? rows : undefined, messages: problems };
};

/** The valid values of settings, with an error for every value that was left out. */
export interface ReadSettings {
  readonly values: readonly (readonly [FieldPath, FieldValue])[];
  readonly errors: readonly ParseError[];
}

/** Reads unknown data as values of fields, section by section. Never throws. */
export const readSettings = (input: unknown): ReadSettings => {
  if (!isMapping(input)) return { values: [], errors: [unreadable] };
  const values: [FieldPath, FieldValue][] = [];
  const errors: ParseError[] = [];
  for (const [id, section] of Object.entries(input)) {
    if (!Object.hasOwn(concerns, id)) errors.push(unknownPlace(id));
    else if (!isMapping(section)) errors.push({ ...unreadable, path: id });
    else {
      for (const [key, value] of Object.entries(section)) {
        const path = `${id}.${key}`;
        if (!isFieldPath(path)) {
          errors.push(unknownPlace(path));
          continue;
        }
        const { kept, messages } = readField(fieldAt(path), value);
        if (kept !== undefined) values.push([path, kept]);
        errors.push(...messages.map((message) => ({ path, message })));
      }
    }
  }
  return { values, errors };
};

/**
 * Reads unknown data as a Config: keeps the valid values, and reports the others as errors. Never
 * throws.
 */
export const parseConfig = (input: unknown, base: Config = defaults): Parsed => {
  const { values, errors } = readSettings(input);
  return { config: withValues(base, values), errors };
};

/**
 * The values that differ from the defaults, grouped by section: the content of waybill.yaml and
 * links.
 */
export const onlyChanges = (
  config: Config,
  base: Config = defaults,
): Record<string, Record<string, FieldValue>> => {
  const changes: Record<string, Record<string, FieldValue>> = {};
  for (const path of changedPaths(config, base)) {
    const { concern, key } = place(path);
    changes[concern] ??= {};
    changes[concern][key] = valueAt(config, path);
  }
  return changes;
};
