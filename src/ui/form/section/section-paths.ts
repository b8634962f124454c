import {
  type ConcernId,
  type Config,
  concernIds,
  concernOf,
  type FieldPath,
  fieldAt,
  fieldPaths,
  firstWorkload,
  isShared,
} from '../../../core/index.ts';
import { isIdle } from './presence.ts';

const bySection = (paths: readonly FieldPath[]) =>
  new Map<ConcernId, readonly FieldPath[]>(
    concernIds.map((id) => [id, paths.filter((path) => concernOf(path) === id)]),
  );

const all = bySection(fieldPaths);

/** The fields that a workload beside the first one may decide for itself. */
const own = bySection(fieldPaths.filter((path) => !isShared(path)));

/** The fields of a section in the form of a workload, in the form's order. */
export const pathsOf = (id: ConcernId, workload: string = firstWorkload): readonly FieldPath[] =>
  (workload === firstWorkload ? all : own).get(id) ?? [];

/** The same fields, without those that have an effect only in a bundle with several workloads. */
export const pathsOfOne = (id: ConcernId): readonly FieldPath[] =>
  pathsOf(id).filter((path) => fieldAt(path).several !== true);

const ownSections = concernIds.filter((id) => (own.get(id) ?? []).length > 0);

/** The sections in the form of a workload: those with a field that it may decide. */
export const sectionsOf = (workload: string): readonly ConcernId[] =>
  workload === firstWorkload ? concernIds : ownSections;

/** The section to show for a workload; another one where all workloads share the chosen one. */
export const sectionFor = (workload: string, chosen: ConcernId): ConcernId =>
  sectionsOf(workload).includes(chosen) ? chosen : 'workload';

/**
 * Ids of the sections in which no field has an effect, joined by spaces, so that equal results are
 * the same string.
 */
export const idleSections = (config: Config, workload: string): string =>
  sectionsOf(workload)
    .filter((id) => isIdle(config, pathsOf(id, workload)))
    .join(' ');

/** The section's number on the page: 01, 02 … */
export const boxNumber = (id: ConcernId): string =>
  `${concernIds.indexOf(id) + 1}`.padStart(2, '0');
