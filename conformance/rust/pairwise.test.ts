import { expect, it } from 'vitest';
import { allPairs, pairsOf, pairwise } from './pairwise.ts';

it('combines every pair of levels of any two factors in some row', () => {
  const levels = [2, 2, 2, 3, 4, 2, 3, 2, 2, 5];
  const met = new Set(pairwise(levels).flatMap((row) => [...pairsOf(row)]));
  expect([...allPairs(levels)].filter((pair) => !met.has(pair))).toEqual([]);
});

it('returns few rows, and always the same rows', () => {
  const levels = Array.from({ length: 20 }, () => 2);
  expect(pairwise(levels).length).toBeLessThanOrEqual(20);
  expect(pairwise(levels)).toEqual(pairwise(levels));
});
