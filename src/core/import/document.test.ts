import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCargoToml } from './cargo-toml.ts';
import { importDocument } from './document.ts';
import { cargoFiles } from './readers/index.ts';

const document = 'docs/import.md';
const cases = new URL('./cases/', import.meta.url);

describe('the document about the import', () => {
  it('equals docs/import.md', () => {
    // With WAYBILL_DOCS=write the test writes the document.
    if (process.env['WAYBILL_DOCS'] === 'write') writeFileSync(document, importDocument());
    expect(readFileSync(document, 'utf8')).toBe(importDocument());
  });

  it('lists every field that a Cargo.toml gives', () => {
    const listed = new Set(cargoFiles.flatMap(({ fields }) => fields));
    for (const name of readdirSync(cases)) {
      const read = importCargoToml(readFileSync(new URL(`${name}/Cargo.toml`, cases), 'utf8'));
      const paths = read.ok ? read.facts.map(({ path }) => path) : [];
      expect(paths.filter((path) => !listed.has(path))).toEqual([]);
    }
  });
});
