import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { published } from '../../src/core/inspect/schemas/families.ts';
import type { LoadedSchema } from '../../src/core/inspect/schemas/schema.ts';
import { schemaFolder, versionOf } from '../install.ts';
import type { OpenApiSchema as Described } from '../schemas/strict.ts';
import type { ToolName } from '../tools.ts';
import { plain } from './plain.ts';
import { mapSubschemas, schemaText } from './sharing.ts';

/**
 * Tool and file of a schema: from the project that it describes, or from the collection of schemas.
 */
const placeOf = (id: string): readonly [tool: ToolName, file: string] =>
  id === 'skaffold'
    ? ['skaffold', 'v4beta13.json']
    : ['json-schemas', `check_jsonschema/builtin_schemas/vendor/${id}.json`];

type Definitions = Readonly<Record<string, Described>>;

/** Splits `#/definitions/input/properties/options` into its parts. */
const pointer = (ref: string): readonly string[] => {
  const [root, place, ...rest] = ref.split('/');
  if (root !== '#' || !/^(\$defs|definitions)$/.test(place ?? '') || /[~%]/.test(ref))
    throw new Error(`"${ref}" is no reference to a definition`);
  return rest;
};

const nameOf = (ref: string): string => pointer(ref).join('_');

function target(ref: string, definitions: Definitions): Described {
  let found: unknown = definitions;
  // Each step yields a record or undefined.
  for (const step of pointer(ref)) found = (found as Record<string, unknown> | undefined)?.[step];
  if (found === undefined) throw new Error(`"${ref}" names nothing`);
  return found as Described; // a reference points to a schema
}

/** Keywords that a part of an `allOf` may have to be merged into the schema around it. */
const TAKEN_OVER = new Set(['type', 'properties', 'patternProperties', 'description', '$comment']);

/**
 * Replaces `unevaluatedProperties: false`, which would need a record of the fields that every part
 * has evaluated. Every part is a list of fields here, so they are merged into one list.
 */
export function closed(schema: Described, definitions: Definitions): Described {
  const { unevaluatedProperties, allOf, ...rest } = schema;
  if (unevaluatedProperties !== false) return schema;
  const parts = (allOf as readonly Described[]).map((part) => {
    const found = target(part.$ref ?? '', definitions);
    const foreign = Object.keys(found).find((word) => !TAKEN_OVER.has(word));
    if (foreign) throw new Error(`"${foreign}" cannot be taken over into the schema around it`);
    return found;
  });
  const all = [...parts, rest];
  return {
    ...rest,
    properties: Object.assign({}, ...all.map(({ properties }) => properties)),
    patternProperties: Object.assign({}, ...all.map((part) => part['patternProperties'])),
    additionalProperties: false,
  };
}

/** Copies the referenced definitions next to the schema, under names without slashes. */
function collect(schema: LoadedSchema, add: (ref: string) => void): LoadedSchema {
  if (schema.$ref === undefined) {
    return mapSubschemas(schema, (sub) => (typeof sub === 'boolean' ? sub : collect(sub, add)));
  }
  add(schema.$ref);
  return { $ref: `#/$defs/${nameOf(schema.$ref)}` };
}

function documentText(id: string): string {
  const [tool, file] = placeOf(id);
  // These files contain only schemas.
  const root = JSON.parse(readFileSync(join(schemaFolder(tool), file), 'utf8')) as Described;
  const definitions = (root['$defs'] ?? root['definitions'] ?? {}) as Definitions; // by name
  const written: Record<string, LoadedSchema> = {};
  const write = (name: string, schema: Described): void => {
    if (name in written) return;
    written[name] = {};
    written[name] = collect(plain(closed(schema, definitions)), (ref) =>
      write(nameOf(ref), target(ref, definitions)),
    );
  };
  write('root', root);
  return schemaText(versionOf(tool), { [id]: { any: 'root' } }, written);
}

/** The generated files for the formats of other tools, by name. */
export const documentFiles = (): [name: string, text: string][] =>
  published.map(({ id }) => [id, documentText(id)]);
