import { addMismatch, type Judging, judgePart } from './judging.ts';
import type { MismatchReason } from './mismatch.ts';
import type { LoadedSchema } from './schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A mapping: neither a list nor null. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The type of a value as JSON Schema calls it; a whole number is an integer and a number. */
export const typeOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};

const fits = (found: string, type: string): boolean =>
  found === type || (type === 'number' && found === 'integer');

/** The reason if the value has no allowed type. */
export const typeReason = (value: unknown, { type }: LoadedSchema): MismatchReason | undefined => {
  if (type === undefined) return undefined;
  const found = typeOf(value);
  if (typeof type === 'string') {
    return fits(found, type) ? undefined : { what: 'type', types: [type] };
  }
  return type.some((one) => fits(found, one)) ? undefined : { what: 'type', types: type };
};

const patterns = new Map<string, RegExp>();

const matches = (pattern: string, text: string): boolean => {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known.test(text);
};

const sameJson = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

const limits = (
  judging: Judging,
  value: unknown,
  size: number,
  counted: 'value' | 'characters' | 'items' | 'fields',
  least: number | undefined,
  most: number | undefined,
): void => {
  if (least !== undefined && size < least)
    addMismatch(judging, value, { what: 'least', counted, limit: least });
  if (most !== undefined && size > most)
    addMismatch(judging, value, { what: 'most', counted, limit: most });
};

/** Checks the keywords for a scalar. */
export const judgeScalar = (judging: Judging, value: unknown, schema: LoadedSchema): void => {
  const allowed = 'const' in schema ? [schema.const] : schema.enum;
  if (allowed && !allowed.some((one) => sameJson(one, value)))
    addMismatch(judging, value, { what: 'value', allowed });
  if (typeof value === 'number')
    limits(judging, value, value, 'value', schema.minimum, schema.maximum);
  if (typeof value !== 'string') return;
  if (schema.minLength !== undefined || schema.maxLength !== undefined) {
    limits(judging, value, [...value].length, 'characters', schema.minLength, schema.maxLength);
  }
  if (schema.pattern !== undefined && !matches(schema.pattern, value))
    addMismatch(judging, value, { what: 'pattern', pattern: schema.pattern });
};

/** Checks the keywords for a list. */
export const judgeItems = (
  judging: Judging,
  value: readonly unknown[],
  schema: LoadedSchema,
): void => {
  limits(judging, value, value.length, 'items', schema.minItems, schema.maxItems);
  if (schema.uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
    addMismatch(judging, value, { what: 'twice' });
  if (typeof schema.items !== 'object') return;
  for (const [index, item] of value.entries()) judgePart(judging, index, item, schema.items);
};

const own = <V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

const judgeField = (judging: Judging, name: string, value: unknown, schema: LoadedSchema): void => {
  const { properties, patternProperties, additionalProperties } = schema;
  const named = own(properties, name);
  if (named !== undefined) judgePart(judging, name, value, named);
  let known = named !== undefined;
  for (const [pattern, subschema] of Object.entries(patternProperties ?? {})) {
    if (!matches(pattern, name)) continue;
    known = true;
    judgePart(judging, name, value, subschema);
  }
  if (known) return;
  if (additionalProperties !== false) judgePart(judging, name, value, additionalProperties);
  else addMismatch(judging, value, { what: 'unknown', name, known: Object.keys(properties ?? {}) });
};

/** Checks the keywords for a mapping. */
export const judgeFields = (judging: Judging, value: Fields, schema: LoadedSchema): void => {
  const names = Object.keys(value);
  limits(judging, value, names.length, 'fields', schema.minProperties, schema.maxProperties);
  const missing = schema.required?.filter((name) => !Object.hasOwn(value, name)) ?? [];
  for (const name of missing) addMismatch(judging, value, { what: 'missing', names: [name] });
  for (const [name, needed] of Object.entries(schema.dependentRequired ?? {})) {
    if (!Object.hasOwn(value, name)) continue;
    for (const other of needed.filter((one) => !Object.hasOwn(value, one)))
      addMismatch(judging, value, { what: 'missing', names: [other] });
  }
  for (const name of names) judgeField(judging, name, value[name], schema);
};
