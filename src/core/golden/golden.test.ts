import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWaybillYaml } from '../document/waybill-yaml.ts';
import { generate, type ParsedDecisions, plan, presets } from '../index.ts';

/**
 * A golden case is a folder: `config.yaml`, and in `expected` the files that it generates, so that
 * a review sees what a change does to real bundles. `WAYBILL_GOLDEN=write npx vitest run src/core/golden`
 * writes them anew.
 */
const folder = join(import.meta.dirname, 'cases');

const filesBelow = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => relative(root, join(root, path)).replaceAll('\\', '/'))
    .sort();

const read = (name: string): ParsedDecisions => {
  const preset = presets.find(({ id }) => id === name);
  if (preset !== undefined) return { decisions: preset.decisions, errors: [] };
  return parseWaybillYaml(readFileSync(join(folder, name, 'config.yaml'), 'utf8'));
};

const write = (root: string, files: ReadonlyMap<string, string>): void => {
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

describe.each(readdirSync(folder))('the golden case %s', (name) => {
  const { decisions, errors } = read(name);
  const files = new Map(generate(plan(decisions)).map(({ path, text }) => [path, text]));
  const expected = join(folder, name, 'expected');
  if (process.env['WAYBILL_GOLDEN'] === 'write') write(expected, files);

  it('has a configuration without problems', () => {
    expect(errors).toEqual([]);
  });

  it('generates exactly the expected files', () => {
    expect([...files.keys()].sort()).toEqual(filesBelow(expected));
    for (const [path, text] of files) {
      expect(text, path).toBe(readFileSync(join(expected, path), 'utf8'));
    }
  });
});

it('has a golden case for every preset', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(presets.map(({ id }) => id)));
});
