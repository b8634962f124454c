import { type Decision, valueAt } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import { present } from './history.ts';
import { existing, readDecision, workloadConfig } from './shown.ts';
import type { State } from './store.ts';

/** The entries that are not accepted, except those whose field has changed since. */
export const openDrafts = ({
  drafts,
  history,
}: Pick<State, 'drafts' | 'history'>): readonly (readonly [Decision, Draft])[] => {
  const decisions = present(history);
  return Object.entries(drafts).flatMap(([key, draft]): (readonly [Decision, Draft])[] => {
    const decision = readDecision(key);
    if (!draft?.wrong || !decision) return [];
    const { workload, path } = decision;
    if (existing(decisions, workload) !== workload) return [];
    const value = valueAt(workloadConfig(decisions, workload), path);
    return Object.is(draft.base, value) ? [[decision, draft]] : [];
  });
};
