import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../..');

/** Casts that say that a value went through `withoutSecrets`: only where it did. */
const cast = /\bas (?:unknown as )?(?:PublicConfig|PublicText|PublicFact|Document)\b/;
const allowed = [
  'core/document/document.ts',
  'core/document/emit-waybill-yaml.ts',
  'core/import/public-facts.ts',
  'core/plan/environments.ts',
  'core/secrets/places.ts',
  'core/secrets/public-text.ts',
  'core/share/link.ts',
  'ui/state/storage/kept-text.ts',
];

const casting = (files: readonly (readonly [string, string])[]): readonly string[] =>
  files.filter(([, text]) => cast.test(text)).map(([path]) => path);

it('calls nothing public that did not go through the recogniser', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|types)\.tsx?$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(source, path), 'utf8')] as const);
  expect(casting(files).toSorted()).toEqual(allowed);
});

it('refuses a planted writer that casts', () => {
  expect(casting([['cli/leak.ts', 'write(JSON.stringify(config) as PublicText);']])).toEqual([
    'cli/leak.ts',
  ]);
});
