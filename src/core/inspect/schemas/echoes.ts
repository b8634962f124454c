import { nearestName } from '../nearest-name.ts';
import type { Mismatch, ValuePath } from './mismatch.ts';

const placeOf = (at: ValuePath): string => JSON.stringify(at);

/**
 * Removes the mismatch for a missing field that is only misspelled, because the unknown field is
 * already reported.
 */
export const withoutEchoes = (mismatches: readonly Mismatch[]): readonly Mismatch[] => {
  if (mismatches.length < 2) return mismatches;
  const meant = new Set(
    mismatches.flatMap(({ at, reason }) => {
      if (reason.what !== 'unknown') return [];
      const name = nearestName(reason.name, reason.known);
      return name === undefined ? [] : [`${placeOf(at)} ${name}`];
    }),
  );
  return mismatches.filter(
    ({ at, reason }) =>
      reason.what !== 'missing' ||
      !reason.names.some((name) => meant.has(`${placeOf(at)} ${name}`)),
  );
};
