import { nearestName } from '../nearest-name.ts';
import type { Mismatch, ValuePath } from './mismatch.ts';

const placeOf = (at: ValuePath): string => JSON.stringify(at);

/** A field that is missing only because it is written wrong is said once: as the unknown field. */
export const withoutEchoes = (mismatches: readonly Mismatch[]): readonly Mismatch[] => {
  if (mismatches.length < 2) return mismatches;
  const meant = new Set(
    mismatches.flatMap(({ at, complaint }) => {
      if (complaint.what !== 'unknown') return [];
      const name = nearestName(complaint.name, complaint.known);
      return name === undefined ? [] : [`${placeOf(at)} ${name}`];
    }),
  );
  return mismatches.filter(
    ({ at, complaint }) =>
      complaint.what !== 'missing' ||
      !complaint.names.some((name) => meant.has(`${placeOf(at)} ${name}`)),
  );
};
