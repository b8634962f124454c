import {
  firstWorkload,
  type KindId,
  type Layer,
  withWorkload,
  withWorkloadName,
  workloadNames,
} from '../../core/index.ts';
import {
  applyDecisions,
  currentDecisions,
  moveDrafts,
  revealField,
  showWorkload,
} from '../state/index.ts';
import { strings, suggestions } from './strings.ts';

/** A name for a workload of a kind that no other workload has: `worker`, `worker-2`. */
export const suggestedName = (kind: KindId, taken: readonly string[]): string => {
  const name = suggestions[kind];
  const numbered = Array.from({ length: taken.length + 1 }, (_, at) => `${name}-${at + 2}`);
  return [name, ...numbered].find((one) => !taken.includes(one)) ?? name;
};

/** Adds a workload and shows the field that says most about its kind. */
export const addWorkload = (name: string, kind: KindId, binary: string): void => {
  const decisions = currentDecisions();
  const layer: Layer = {
    workload: { kind },
    ...(binary !== '' && binary !== decisions.base.project.binary && { project: { binary } }),
  };
  applyDecisions(withWorkload(decisions, name, layer), strings.added(name));
  revealField(kind === 'cron' ? 'job.schedule' : 'workload.kind', undefined, name);
};

/** Renames a workload; its entries that are not accepted yet stay. */
export const renameWorkload = (from: string, to: string): void => {
  if (from === to) return;
  const decisions = withWorkloadName(currentDecisions(), from, to);
  moveDrafts(from, to);
  applyDecisions(decisions, strings.renamed(from, to));
  showWorkload(to);
};

/** The workload whose form is shown after another one is removed: the one before it. */
const neighbourOf = (name: string): string => {
  const names = workloadNames(currentDecisions());
  return names[names.indexOf(name) - 1] ?? firstWorkload;
};

/** Removes a workload; undo brings it back. */
export const removeWorkload = (name: string): void => {
  const next = neighbourOf(name);
  applyDecisions(withWorkload(currentDecisions(), name, undefined), strings.removed(name));
  showWorkload(next);
};
