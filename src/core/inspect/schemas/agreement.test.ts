import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocuments } from '../../formats/yaml-parse.ts';
import { generate } from '../../generate.ts';
import { plan } from '../../plan/index.ts';
import { namedDecisions } from '../../presets/index.ts';
import { arbitraryChanges, changedDocument } from '../../testing/changed-document.ts';
import { runs } from '../../testing/runs.ts';
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

/** Whether an established JSON Schema validator accepts the document. */
const isValid = (document: unknown, { schema, definitions }: RootedSchema): boolean => {
  // The schema type of the library is mutable.
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
  for (const { decisions } of namedDecisions) {
    for (const { path, text } of generate(plan(decisions))) {
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

test('validate agrees with another validator on any document, valid or changed', () => {
  const { numRuns } = runs(3000);
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      arbitraryChanges(3),
      ({ document, schema }, changes) => {
        const value = changedDocument(document, changes);
        const mismatches = validate(value, schema);
        if (mismatches.length > 0) refused += 1;
        expect(mismatches.length === 0, JSON.stringify(mismatches)).toBe(isValid(value, schema));
      },
    ),
    { numRuns },
  );
  // Both results must be frequent; a quick run has too few cases to test this.
  if (numRuns < 3000) return;
  expect(refused).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(2800);
});
