import type { Definitions, LoadedSchema } from './schema.ts';

const REFERENCE = '#/$defs/';

/** The schema that is meant in the end: a definition may be no more than another name for one. */
export const meant = (definitions: Definitions, asked: LoadedSchema): LoadedSchema => {
  let schema = asked;
  while (schema.$ref !== undefined) {
    const named = definitions[schema.$ref.slice(REFERENCE.length)];
    if (named === undefined) throw new Error(`no definition is called ${schema.$ref}`);
    schema = named;
  }
  return schema;
};
