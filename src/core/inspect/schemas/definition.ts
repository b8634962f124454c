import type { Definitions, LoadedSchema } from './schema.ts';

const REFERENCE = '#/$defs/';

/** Resolves a reference to its schema; a definition may be a reference, too. */
export const meant = (definitions: Definitions, asked: LoadedSchema): LoadedSchema => {
  let schema = asked;
  while (schema.$ref !== undefined) {
    const named = definitions[schema.$ref.slice(REFERENCE.length)];
    if (named === undefined) throw new Error(`no definition is called ${schema.$ref}`);
    schema = named;
  }
  return schema;
};
