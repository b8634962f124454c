import { meant } from './definition.ts';
import type { ValuePath } from './mismatch.ts';
import type { LoadedSchema, RootedSchema } from './schema.ts';

/** The schema of a part, or an unknown field with the known ones. */
export type SchemaPart =
  | { readonly at: ValuePath; readonly schema: RootedSchema }
  | { readonly at: ValuePath; readonly name: string; readonly known: readonly string[] };

const POSITION = /^(\d+|-)$/;

const subschema = (schema: LoadedSchema, step: string): LoadedSchema | boolean | undefined => {
  if (schema.items !== undefined && POSITION.test(step)) return schema.items;
  const { properties = {}, additionalProperties } = schema;
  return Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
};

/** The schema of the part at a path; undefined where the schema allows any value. */
export const partOf = (
  { schema, definitions }: RootedSchema,
  steps: readonly string[],
): SchemaPart | undefined => {
  const at: (string | number)[] = [];
  let part = meant(definitions, schema);
  for (const step of steps) {
    const next = subschema(part, step);
    if (next === false && part.patternProperties === undefined)
      return { at, name: step, known: Object.keys(part.properties ?? {}) };
    if (typeof next !== 'object') return undefined;
    at.push(/^\d+$/.test(step) && part.items !== undefined ? Number(step) : step);
    part = meant(definitions, next);
  }
  return { at, schema: { schema: part, definitions } };
};
