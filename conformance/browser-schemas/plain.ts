import type { LoadedSchema } from '../../src/core/inspect/schemas/schema.ts';
import type { OpenApiSchema as Described } from '../schemas/strict.ts';
import { mapSubschemas } from './sharing.ts';

/**
 * The JSON Schema keywords that the inspection supports; other keywords are dropped deliberately or
 * refused.
 */
const UNDERSTOOD = new Set<string>([
  '$ref',
  'type',
  'enum',
  'const',
  'properties',
  'patternProperties',
  'additionalProperties',
  'required',
  'dependentRequired',
  'minProperties',
  'maxProperties',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
] satisfies (keyof LoadedSchema)[]);

/** Prose, hints for editors, and `format`, which each validator supports differently. */
const DROPPED =
  /^(\$schema|\$id|\$comment|definitions|\$defs|kinds|title|description|markdownDescription|default|examples|deprecated|format|preferredOrder|tsType|x-.*)$/;

const sorted = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** JavaScript does not support `(?i)`, so every letter becomes a class of both cases. */
function eitherCase(pattern: string): string {
  if (!pattern.includes('(?i)')) return pattern;
  const rest = pattern.replace('(?i)', '');
  if (/[\\[]/.test(rest)) throw new Error(`"${pattern}" has more than letters to be written twice`);
  return rest.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

/** The pattern for JavaScript. Throws when JavaScript cannot compile it. */
function patternOf(value: unknown): string {
  const pattern = eitherCase(String(value));
  new RegExp(pattern, 'u');
  return pattern;
}

function known(word: string): boolean {
  if (DROPPED.test(word)) return false;
  if (!UNDERSTOOD.has(word)) throw new Error(`the inspection does not understand "${word}"`);
  return true;
}

/** Draft 7 has `dependencies`; newer drafts call it `dependentRequired`. */
const renamed = ({ dependencies, ...schema }: Described): Described =>
  dependencies === undefined ? schema : { ...schema, dependentRequired: dependencies };

/** The same rules without prose, with fields in alphabetical order. */
export function plain(described: Described): LoadedSchema {
  const words = Object.entries(renamed(described)).filter(([word]) => known(word));
  const schema: LoadedSchema = Object.fromEntries(
    words.map(([word, value]) => [word, word === 'pattern' ? patternOf(value) : value]),
  );
  const { properties, $ref } = schema;
  // Before draft 2019-09 keywords next to `$ref` are ignored, and Kubernetes has only prose there.
  if ($ref !== undefined) return { $ref };
  const ordered = properties ? { ...schema, properties: sorted(properties) } : schema;
  // Both types are JSON schemas; the keywords that only Described allows were just removed.
  return mapSubschemas(ordered, (sub) =>
    // Sorting the keywords does not change the type.
    typeof sub === 'boolean' ? sub : plain(sub as unknown as Described),
  );
}
