import type { Definitions, LoadedSchema } from '../../src/core/inspect/schemas/schema.ts';

/**
 * Minimum length, in characters, of a shared subschema: a reference to a shorter text saves
 * nothing.
 */
const WORTH_A_NAME = 40;

type Branch = LoadedSchema | boolean;
type Mutable = Record<string, unknown>;

const IN_RECORDS = new Set(['properties', 'patternProperties']);
const IN_LISTS = new Set(['allOf', 'anyOf', 'oneOf']);
const ALONE = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else']);

const isSchema = (value: unknown): value is LoadedSchema =>
  typeof value === 'object' && value !== null;

/** The schema with every subschema replaced; `near` is the name of the field that contains it. */
export function mapSubschemas(
  schema: LoadedSchema,
  change: (subschema: Branch, near?: string) => Branch,
): LoadedSchema {
  const out: Mutable = {};
  for (const [word, value] of Object.entries(schema)) {
    if (IN_RECORDS.has(word)) {
      const fields = Object.entries(value as Record<string, Branch>); // by the definition of the keyword
      out[word] = Object.fromEntries(fields.map(([name, sub]) => [name, change(sub, name)]));
    } else if (IN_LISTS.has(word)) {
      out[word] = (value as readonly Branch[]).map((sub) => change(sub)); // by the definition of the keyword
    } else {
      out[word] = ALONE.has(word) ? change(value as Branch) : value; // by the definition of the keyword
    }
  }
  return out;
}

/** Gives a name to every subschema that occurs more than once in any root. */
export class Sharing {
  readonly definitions: Record<string, LoadedSchema> = {};
  readonly #count = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** Counts the subschemas of a root; all roots are counted before the first is written. */
  count(node: Branch): void {
    if (!isSchema(node)) return;
    const text = JSON.stringify(node);
    const before = this.#count.get(text) ?? 0;
    this.#count.set(text, before + 1);
    if (before > 0) return;
    mapSubschemas(node, (sub) => {
      this.count(sub);
      return sub;
    });
  }

  /** Writes a root and returns its name. */
  root(node: LoadedSchema, near: string): string {
    return this.#named(node, near);
  }

  #named(node: LoadedSchema, near: string): string {
    const text = JSON.stringify(node);
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = this.#free(near.replace(/\W/g, '_'));
    this.#names.set(text, name);
    // The entry is added before its parts are written, so that its name precedes theirs.
    this.definitions[name] = {};
    this.definitions[name] = this.#written(node, near);
    return name;
  }

  #written(node: LoadedSchema, near: string): LoadedSchema {
    return mapSubschemas(node, (sub, field = near) => {
      if (!isSchema(sub)) return sub;
      const text = JSON.stringify(sub);
      const shared = text.length >= WORTH_A_NAME && (this.#count.get(text) ?? 0) > 1;
      return shared ? { $ref: `#/$defs/${this.#named(sub, field)}` } : this.#written(sub, field);
    });
  }

  #free(wanted: string): string {
    let name = wanted;
    for (let number = 2; name in this.definitions; number += 1) name = `${wanted}${number}`;
    return name;
  }
}

/** The text of a generated file: one definition per line, so that a change can be reviewed. */
export function schemaText(
  version: string,
  roots: Readonly<Record<string, unknown>>,
  definitions: Definitions,
): string {
  const lines = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record)
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
      .join(',\n');
  return `{"version":${JSON.stringify(version)},
"roots":{
${lines(roots)}
},
"$defs":{
${lines(definitions)}
}}
`;
}
