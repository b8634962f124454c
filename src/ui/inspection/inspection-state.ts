import type { ExplainedProblem, FieldPath } from '../../core/index.ts';
import {
  decisionKey,
  type InspectionState,
  store,
  useInspection,
  useWorkload,
} from '../state/index.ts';

type Problems = readonly ExplainedProblem[];

const none: Problems = [];

/** The current state of the inspection. */
export const currentInspection = (): InspectionState => store.getState().inspection;

/** Changes the state of the inspection; only the lazily loaded code calls it. */
export const setInspection = (
  change: Partial<InspectionState> | ((before: InspectionState) => Partial<InspectionState>),
): void =>
  store.setState(({ inspection }) => {
    const next = typeof change === 'function' ? change(inspection) : change;
    return next === inspection ? {} : { inspection: { ...inspection, ...next } };
  });

/** The problems of all files. */
export const useProblems = (): Problems => useInspection((state) => state.problems);

/** The problems of one file; the same list while its content is equal. */
export const useProblemsIn = (path: string): Problems =>
  useInspection((state) => state.byFile.get(path) ?? none);

/** The problems that one field of the shown workload causes. */
export const useProblemsOf = (path: FieldPath): Problems => {
  const key = decisionKey(useWorkload(), path);
  return useInspection((state) => state.byField.get(key) ?? none);
};
