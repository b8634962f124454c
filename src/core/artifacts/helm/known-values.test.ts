import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownValues } from './known-values.ts';

const core = join(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'known-values.ts');

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** The keys of the object literal that begins at a position; texts and deeper levels are skipped. */
const keysAt = (source: string, start: number): readonly string[] => {
  const keys: string[] = [];
  const token = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[{}]|\w+(?=:)/gy;
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    token.lastIndex = at;
    const found = token.exec(source)?.[0];
    if (found === undefined) continue;
    at += found.length - 1;
    if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    else if (depth === 1 && /^\w/.test(found)) keys.push(found);
    if (depth === 0) return keys;
  }
  return keys;
};

/** Every value that some chart of Waybill has: the declarations in the sources. */
const declared = (): readonly string[] => {
  const texts = [...sources(join(core, 'kubernetes')), ...sources(join(core, 'artifacts/helm'))];
  const paths = texts.flatMap((text) =>
    [...text.matchAll(/[vV]alueKeys\(\s*'([\w.]*)',\s*\{/g)].flatMap(
      ({ 0: call, 1: section, index }) =>
        keysAt(text, index + call.length - 1).map((key) => (section ? `${section}.${key}` : key)),
    ),
  );
  return [...new Set(paths)].sort();
};

const written = (paths: readonly string[]): string =>
  `/**
 * Every value that a chart of Waybill may have. A release keeps the values of its last upgrade
 * (\`--reuse-values\`), so the schema of a chart accepts those of sections that were switched off.
 * Written by \`WAYBILL_VALUES=write npx vitest run src/core/artifacts/helm/known-values.test.ts\`.
 */
export const knownValues: readonly string[] = [
${paths.map((path) => `  '${path}',`).join('\n')}
];
`;

it('the known values are those that the sources declare', () => {
  const paths = declared();
  expect(paths.length).toBeGreaterThan(140);
  expect(paths).toContain('serviceMonitor.enabled');
  if (process.env['WAYBILL_VALUES'] === 'write') writeFileSync(file, written(paths));
  else expect(knownValues).toEqual(paths);
});
