import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../..');

/**
 * Casts that claim that a value passed `withoutSecrets`; allowed only in the functions that remove
 * secrets.
 */
const cast = /\bas (?:unknown as )?(?:PublicConfig|PublicText|PublicFact|Document)\b/;
const allowed = [
  'core/document/document.ts',
  'core/document/emit-waybill-yaml.ts',
  'core/import/public-facts.ts',
  'core/plan/environments.ts',
  'core/secrets/places.ts',
  'core/secrets/public-decisions.ts',
  'core/secrets/public-text.ts',
  'core/share/link.ts',
  'ui/state/storage/kept-text.ts',
];

const casting = (files: readonly (readonly [string, string])[]): readonly string[] =>
  files.filter(([, text]) => cast.test(text)).map(([path]) => path);

it('casts to a public type only in the modules that remove secrets', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|types)\.tsx?$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(source, path), 'utf8')] as const);
  expect(casting(files).toSorted()).toEqual(allowed);
});

it('refuses a writer with such a cast', () => {
  expect(casting([['cli/leak.ts', 'write(JSON.stringify(config) as PublicText);']])).toEqual([
    'cli/leak.ts',
  ]);
});
