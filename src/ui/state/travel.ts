import {
  changedDecisions,
  type Decision,
  type Decisions,
  workloadNames,
} from '../../core/index.ts';
import { advance } from './edits.ts';
import { moved, present, redoLabel, undoLabel } from './history.ts';
import { existing } from './shown.ts';
import { currentDecisions, currentWorkload, store } from './store.ts';

/** The workload to show after a step: the shown one if the step changed it, otherwise a changed one. */
const workloadAfter = (
  shown: string,
  now: Decisions,
  before: Decisions,
  changed: readonly Decision[],
): string => {
  const added = workloadNames(now).find((name) => !Object.hasOwn(before.workloads, name));
  const [first] = changed;
  if (added !== undefined) return added;
  if (first === undefined || changed.some(({ workload }) => workload === shown)) return shown;
  return first.workload;
};

const travel = (by: -1 | 1): void => {
  const { history } = store.getState();
  const label = by === -1 ? undoLabel(history) : redoLabel(history);
  const before = present(history);
  const shown = currentWorkload();
  advance((now) => moved(now, by));
  if (!label) return;
  const now = currentDecisions();
  const decisions = changedDecisions(now, before).filter(
    ({ workload }) => existing(now, workload) === workload,
  );
  const workload = workloadAfter(shown, now, before, decisions);
  store.setState(({ view }) => ({
    travel: { by, label, decisions },
    view: view.workload === workload ? view : { ...view, workload },
  }));
};

/** Reverts the last step. */
export const undo = (): void => travel(-1);

/** Repeats the step that was undone last. */
export const redo = (): void => travel(1);
