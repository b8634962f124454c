import { describe, expect, it } from 'vitest';
import { check, defaults, generate, plan, presets, single, withValue } from '../../core/index.ts';
import { entriesFor, find } from './entries.ts';
import { queries } from './queries.ts';

const config = withValue(defaults, 'traffic.exposure', 'gateway');
const entries = entriesFor(generate(plan(single(config))), check(plan(single(config))));
const ids = (search: string) => find(entries, search).map(({ entry }) => entry.id);

describe('the palette', () => {
  it('is tested with at least 150 queries', () => {
    expect(new Set(queries.map(([search]) => search)).size).toBeGreaterThanOrEqual(150);
  });

  it.each(queries)('answers %s first with %s', (search, expected) => {
    const [first] = find(entries, search);
    const id =
      first?.entry.kind === 'finding'
        ? first.entry.id.split(' ').slice(0, 2).join(' ')
        : first?.entry.id;
    expect(id).toBe(expected);
  });

  it('finds the variants of every preset by their command-line names', () => {
    for (const { id, variants } of presets) {
      expect(ids(id)[0]).toBe(`preset ${id}`);
      for (const variant of variants.slice(1)) {
        expect(ids(`${id}/${variant.id}`)[0]).toBe(`preset ${id}/${variant.id}`);
      }
    }
  });

  it('finds every open finding by its title in both languages', () => {
    for (const { id, title } of check(plan(single(config)))) {
      for (const words of Object.values(title)) expect(ids(words)[0]).toContain(`finding ${id}`);
    }
  });

  it('tolerates a typing error only when nothing matches exactly', () => {
    expect(ids('replcas')[0]).toBe('field workload.replicas');
    expect(ids('terminationGracePeriodSecnods')[0]).toBe('field workload.graceSeconds');
    expect(ids('replicas')).not.toContain('field release.interval');
  });

  it.each(['qqqqzzzz', 'jwt', 'cors', 'xyz', 'kafkaesque', '龘龘', '!!', 'oauth', 'graphql'])(
    'finds nothing for %s',
    (search) => {
      expect(ids(search)).toEqual([]);
    },
  );

  it.each([
    ['hpa', 8],
    ['dark', 4],
    ['pdb', 8],
    ['musl', 8],
  ])('answers %s without noise', (search, atMost) => {
    expect(ids(search).length).toBeGreaterThan(0);
    expect(ids(search).length).toBeLessThanOrEqual(atMost);
  });

  it('shows actions and sections for an empty search', () => {
    const kinds = new Set(find(entries, '  ').map(({ entry }) => entry.kind));
    expect([...kinds]).toEqual(['action', 'section']);
  });

  it('shows which name matched when the title of the field does not', () => {
    expect(find(entries, 'terminationGracePeriodSeconds')[0]?.by).toBe(
      'terminationGracePeriodSeconds',
    );
    expect(find(entries, 'Grace period')[0]?.by).toBeUndefined();
  });
});
