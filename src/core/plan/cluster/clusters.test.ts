import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../config.ts';
import { clustersDocument } from './document.ts';
import { clusters } from './index.ts';
import { clusterReasons } from './reasons.ts';

const document = 'docs/clusters.md';

describe('the facts of clusters', () => {
  it('name a reason and a page each', () => {
    for (const [kind, { name: _, ...facts }] of Object.entries(clusters)) {
      const reasons = Object.entries(clusterReasons).find(([of]) => of === kind)?.[1] ?? {};
      expect(Object.keys(facts).length, kind).toBeGreaterThan(0);
      expect(Object.keys(reasons).sort()).toEqual(Object.keys(facts).sort());
      for (const { why, source } of Object.values(reasons)) {
        expect(why).toMatch(/\.$/);
        expect(source).toMatch(/^https:\/\//);
      }
    }
  });

  it('are in the order of the form', () => {
    const field = fieldAt('cluster.kind');
    expect(field.kind === 'choice' && Object.keys(field.options)).toEqual(Object.keys(clusters));
  });

  it('equal docs/clusters.md', () => {
    // With WAYBILL_DOCS=write the test writes the document.
    if (process.env['WAYBILL_DOCS'] === 'write') writeFileSync(document, clustersDocument());
    expect(readFileSync(document, 'utf8')).toBe(clustersDocument());
  });
});
