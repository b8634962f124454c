import {
  type ConcernId,
  type Config,
  concernIds,
  concernOf,
  type FieldPath,
  fieldPaths,
} from '../../../core/index.ts';
import { isIdle } from './presence.ts';

const paths = new Map<ConcernId, readonly FieldPath[]>(
  concernIds.map((id) => [id, fieldPaths.filter((path) => concernOf(path) === id)]),
);

/** The fields of a section in the form's order. */
export const pathsOf = (id: ConcernId): readonly FieldPath[] => paths.get(id) ?? [];

/**
 * Ids of the sections in which no field has an effect, joined by spaces, so that equal results are
 * the same string.
 */
export const idleSections = (config: Config): string =>
  concernIds.filter((id) => isIdle(config, pathsOf(id))).join(' ');

/** The section's number on the page: 01, 02 … */
export const boxNumber = (id: ConcernId): string =>
  `${concernIds.indexOf(id) + 1}`.padStart(2, '0');
