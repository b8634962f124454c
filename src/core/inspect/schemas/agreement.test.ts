import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocuments } from '../../formats/yaml-parse.ts';
import { generate } from '../../generate.ts';
import { plan } from '../../plan/index.ts';
import { namedConfigs } from '../../presets/index.ts';
import { schemaOfObject } from '../kubernetes/kind.ts';
import { published } from './families.ts';
import { loadReleases } from './load.ts';
import type { RootedSchema } from './schema.ts';
import { validate } from './validate.ts';

interface Judged {
  readonly document: unknown;
  readonly schema: RootedSchema;
}

const validators = new Map<RootedSchema['schema'], Validator>();

/** What a validator of many years says; its own words about schemas are not needed. */
const isValid = (document: unknown, { schema, definitions }: RootedSchema): boolean => {
  // The library's type of a schema is writable.
  const whole = { ...schema, $defs: definitions } as ConstructorParameters<typeof Validator>[0];
  const known = validators.get(schema) ?? new Validator(whole, '2020-12');
  validators.set(schema, known);
  return known.validate(document).valid;
};

const judgedBy = async (path: string, document: unknown): Promise<RootedSchema | undefined> => {
  const described = published.find(({ files }) => files.test(path));
  if (described) return (await loadReleases(described.id, described.id)).schemas.get('any');
  const found = await schemaOfObject(document, '1.36');
  return found && 'schema' in found ? found.schema : undefined;
};

const everyDocument = async (): Promise<readonly Judged[]> => {
  const judged: Judged[] = [];
  for (const { config } of namedConfigs) {
    for (const { path, text } of generate(plan(config))) {
      if (!/\.ya?ml$/.test(path) || path.includes('/templates/')) continue;
      const parsed = parseDocuments(text);
      for (const document of parsed.ok ? parsed.value : []) {
        const schema = await judgedBy(path, document);
        if (schema) judged.push({ document, schema });
      }
    }
  }
  return judged;
};

const documents = await everyDocument();

type Parent = Record<string | number, unknown>;

/** Every place in a document that can be changed. */
const places = (value: unknown): readonly (readonly [parent: Parent, key: string | number])[] => {
  if (typeof value !== 'object' || value === null) return [];
  // A list and a mapping are both written by their keys.
  const parent = value as Parent;
  return Object.keys(parent).flatMap((key) => [[parent, key] as const, ...places(parent[key])]);
};

const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 70_000, 3e9, '', 'text', 'A b', '8080', '10s', '64Mi'],
  ...[[], [1], ['text', 'text'], {}, { name: 'x' }, { text: 'text' }],
];

/** The document with some of its parts renamed, removed, replaced or added. */
const changed = (document: unknown, changes: readonly (readonly [number, number])[]): unknown => {
  const copy: unknown = structuredClone(document);
  for (const [where, how] of changes) {
    const all = places(copy);
    const [parent, key] = all[where % all.length] ?? [];
    if (parent === undefined || key === undefined) continue;
    const value = structuredClone(strange[how % strange.length]);
    if (how % 4 === 0 && !Array.isArray(parent)) delete parent[key];
    else if (how % 4 === 1 && !Array.isArray(parent)) parent[`${key}x`] = value;
    else parent[key] = value;
  }
  return copy;
};

test('it agrees with another validator about any document, sound or changed', () => {
  let refused = 0;
  const change = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(change, { maxLength: 3 }),
      ({ document, schema }, changes) => {
        const value = changed(document, changes);
        const mismatches = validate(value, schema);
        if (mismatches.length > 0) refused += 1;
        expect(mismatches.length === 0, JSON.stringify(mismatches)).toBe(isValid(value, schema));
      },
    ),
    { numRuns: 3000 },
  );
  // Both answers have been given often.
  expect(refused).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(2800);
});
