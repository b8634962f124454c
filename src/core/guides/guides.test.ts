import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withValues } from '../config.ts';
import { corrections } from '../corrections/index.ts';
import {
  type Config,
  changedPaths,
  check,
  type FieldPath,
  type FieldValue,
  generate,
  isFieldPath,
  namedConfigs,
  plan,
  presets,
} from '../index.ts';
import { guidesDocument } from './document.ts';
import { guides } from './index.ts';
import type { Way } from './row.ts';

const document = 'docs/guides.md';

/** How many things each guide shows. */
const sizes = { S0: 26, S1: 35, S2: 21, S3: 19, S4: 25 };

const rows = guides.flatMap((guide) => guide.rows);
const ways = rows.flatMap(({ id, outcome }) =>
  typeof outcome === 'string' ? [] : [{ id, way: outcome }],
);

const configOf = ({ preset, set = {} }: Way): Config | undefined => {
  const base = namedConfigs.find(({ name }) => name === preset)?.config;
  // Object.entries forgets the keys that `Values` gave it.
  return base && withValues(base, Object.entries(set) as [FieldPath, FieldValue][]);
};

const known = new Map<Config, ReadonlySet<string>>();
const pathsOf = (config: Config): ReadonlySet<string> => {
  const found = known.get(config) ?? new Set(generate(plan(config)).map(({ path }) => path));
  known.set(config, found);
  return found;
};

describe('the guides', () => {
  it('are there with every row, in order', () => {
    const expected = Object.entries(sizes).flatMap(([id, size]) =>
      Array.from({ length: size }, (_, index) => `${id}-${String(index + 1).padStart(2, '0')}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it('have a preset each', () => {
    for (const { preset } of guides) expect(presets.map(({ id }) => id)).toContain(preset);
  });

  it.each(ways)('lead from $id to files of its preset', ({ way }) => {
    const config = configOf(way);
    expect(config, `${way.preset} exists`).toBeDefined();
    if (config) expect([...pathsOf(config)]).toEqual(expect.arrayContaining([...way.files]));
    expect(way.files.length).toBeGreaterThan(0);
  });

  it.each(ways)(
    'name fields for $id, and what they set beside the preset changes it',
    ({ way }) => {
      expect(way.fields.length).toBeGreaterThan(0);
      expect(way.fields.filter((path) => !isFieldPath(path))).toEqual([]);
      const base = configOf({ ...way, set: {} });
      const config = configOf(way);
      const changed = config && base ? changedPaths(config, base) : [];
      expect(changed).toHaveLength(Object.keys(way.set ?? {}).length);
    },
  );

  it.each(
    rows.flatMap(({ id, outcome, corrections: ids }) =>
      typeof outcome === 'string' ? [] : [{ id, way: outcome, ids }],
    ),
  )('say in the files of $id, or in a finding, why they differ from the guide', ({ way, ids }) => {
    const own = configOf(way);
    const planned = own && plan(own);
    const texts = planned
      ? generate(planned)
          .filter(({ path }) => way.files.includes(path))
          .map(({ text }) => text)
      : [];
    const cited = new Set([
      ...texts.flatMap((text) => text.match(/\bC-\d{3}A?\b/g) ?? []),
      ...(planned ? check(planned).map(({ source }) => source) : []),
    ]);
    expect(ids.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('cite corrections that are explained', () => {
    const unknown = rows.flatMap((row) => row.corrections.filter((id) => !corrections[id]));
    expect(unknown).toEqual([]);
  });

  it('say why a row is no file', () => {
    const reasons = rows.flatMap(({ outcome }) => (typeof outcome === 'string' ? [outcome] : []));
    expect(reasons).toHaveLength(3);
    for (const reason of reasons) expect(reason).toMatch(/\.$/);
  });

  it('are what docs/guides.md says', () => {
    // WAYBILL_DOCS=write writes it.
    if (process.env['WAYBILL_DOCS'] === 'write') writeFileSync(document, guidesDocument());
    expect(readFileSync(document, 'utf8')).toBe(guidesDocument());
  });
});
