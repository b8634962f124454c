import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withValues } from '../config.ts';
import { corrections } from '../corrections/index.ts';
import {
  changedPaths,
  check,
  type Decisions,
  type FieldPath,
  type FieldValue,
  generate,
  isFieldPath,
  namedDecisions,
  plan,
  presets,
} from '../index.ts';
import { guidesDocument } from './document.ts';
import { guides } from './index.ts';
import type { Way } from './row.ts';

const document = 'docs/guides.md';

/** The number of items in each guide. */
const sizes = { S0: 26, S1: 35, S2: 21, S3: 19, S4: 25 };

const rows = guides.flatMap((guide) => guide.rows);
const ways = rows.flatMap(({ id, outcome }) =>
  typeof outcome === 'string' ? [] : [{ id, way: outcome }],
);

const decisionsOf = ({ preset, set = {} }: Way): Decisions | undefined => {
  const found = namedDecisions.find(({ name }) => name === preset)?.decisions;
  if (found === undefined) return undefined;
  // Safe cast: Object.entries loses the key types of `Values`.
  const changes = Object.entries(set) as [FieldPath, FieldValue][];
  return { ...found, base: withValues(found.base, changes) };
};

const known = new Map<Decisions, ReadonlySet<string>>();
const pathsOf = (decisions: Decisions): ReadonlySet<string> => {
  const found = known.get(decisions) ?? new Set(generate(plan(decisions)).map(({ path }) => path));
  known.set(decisions, found);
  return found;
};

describe('the guides', () => {
  it('contain every row, in order', () => {
    const expected = Object.entries(sizes).flatMap(([id, size]) =>
      Array.from({ length: size }, (_, index) => `${id}-${String(index + 1).padStart(2, '0')}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it('have a preset each', () => {
    for (const { preset } of guides) expect(presets.map(({ id }) => id)).toContain(preset);
  });

  it.each(ways)('refer from $id to files of its preset', ({ way }) => {
    const decisions = decisionsOf(way);
    expect(decisions, `${way.preset} exists`).toBeDefined();
    if (decisions) expect([...pathsOf(decisions)]).toEqual(expect.arrayContaining([...way.files]));
    expect(way.files.length).toBeGreaterThan(0);
  });

  it.each(ways)('name fields for $id, and its changes to the preset have an effect', ({ way }) => {
    expect(way.fields.length).toBeGreaterThan(0);
    expect(way.fields.filter((path) => !isFieldPath(path))).toEqual([]);
    const before = decisionsOf({ ...way, set: {} });
    const decisions = decisionsOf(way);
    const changed = decisions && before ? changedPaths(decisions.base, before.base) : [];
    expect(changed).toHaveLength(Object.keys(way.set ?? {}).length);
  });

  it.each(
    rows.flatMap(({ id, outcome, corrections: ids }) =>
      typeof outcome === 'string' ? [] : [{ id, way: outcome, ids }],
    ),
  )(
    'explain in the files of $id, or in a finding, each difference from the guide',
    ({ way, ids }) => {
      const own = decisionsOf(way);
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
    },
  );

  it('cite only corrections that are explained', () => {
    const unknown = rows.flatMap((row) => row.corrections.filter((id) => !corrections[id]));
    expect(unknown).toEqual([]);
  });

  it('give the reason when a row is not a file', () => {
    const reasons = rows.flatMap(({ outcome }) => (typeof outcome === 'string' ? [outcome] : []));
    expect(reasons).toHaveLength(3);
    for (const reason of reasons) expect(reason).toMatch(/\.$/);
  });

  it('equal the content of docs/guides.md', () => {
    // With WAYBILL_DOCS=write the test writes the document.
    if (process.env['WAYBILL_DOCS'] === 'write') writeFileSync(document, guidesDocument());
    expect(readFileSync(document, 'utf8')).toBe(guidesDocument());
  });
});
