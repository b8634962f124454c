import { expect, it } from 'vitest';
import { allPairs, pairsOf, pairwise } from './pairwise.ts';

it('lets every pair of levels of any two factors meet', () => {
  const levels = [2, 2, 2, 3, 4, 2, 3, 2, 2, 5];
  const met = new Set(pairwise(levels).flatMap((row) => [...pairsOf(row)]));
  expect([...allPairs(levels)].filter((pair) => !met.has(pair))).toEqual([]);
});

it('needs few rows, and the same ones each time', () => {
  const levels = Array.from({ length: 20 }, () => 2);
  expect(pairwise(levels).length).toBeLessThanOrEqual(20);
  expect(pairwise(levels)).toEqual(pairwise(levels));
});
