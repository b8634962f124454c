import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import {
  type Config,
  type Decision,
  type Decisions,
  type FieldPath,
  type FieldValue,
  type Finding,
  fieldAt,
  firstWorkload,
  type GeneratedFile,
  layerValue,
  sameValue,
  type Text,
  unmet,
  valueAt,
  workloadKinds,
  workloadNames,
} from '../../core/index.ts';
import { allChanged, changedOf, effectiveOf, filesOf, findingsOf, remember } from './derived.ts';
import { setField } from './edits.ts';
import { present, redoLabel, undoLabel } from './history.ts';
import type { InspectionState } from './inspection.ts';
import type { Notice } from './notice.ts';
import type { Page } from './page.ts';
import { useSettled } from './settled.ts';
import { homeOf } from './shown.ts';
import { type State, shownConfig, shownWorkload, store, type Travel } from './store.ts';
import type { View } from './view.ts';

const decisions = (state: State): Decisions => present(state.history);

/**
 * A part of the state. The other hooks use this hook; other rooms do not subscribe to the store
 * directly.
 */
export const useAppState = <T>(select: (state: State) => T): T => useStore(store, select);

/** The decisions for all workloads. */
export const useDecisions = (): Decisions => useAppState(decisions);

/** The workload whose form is shown. */
export const useWorkload = (): string => useAppState(shownWorkload);

const namesOf = remember(workloadNames);

/** The names of the added workloads. */
export const useWorkloadNames = (): readonly string[] => useDerived(namesOf);

/** All decisions for the shown workload; a component that shows one field uses `useField`. */
export const useConfig = (): Config => useAppState(shownConfig);

/**
 * Sets the field's value, undefined for the inherited value or the default; edits with the same merge key are one
 * undo step until `seal()`.
 */
export type SetField = (
  value: FieldValue | undefined,
  options?: { readonly merge?: string },
) => void;

/** One field's value and its setter; renders again only when this value changes. */
export const useField = (path: FieldPath): readonly [FieldValue, SetField] => {
  const value = useAppState((state) => valueAt(shownConfig(state), path));
  const set = useCallback<SetField>(
    (next, options) => setField(path, next, options?.merge),
    [path],
  );
  return [value, set];
};

/**
 * Where the value of a field comes from: the user, the default, the first workload, or what is usual
 * for the kind of the workload.
 */
export type ValueSource = 'decided' | 'default' | 'first' | 'usual';

/** The origin of the value that a field of the shown workload has. */
export const originOf = (state: State, path: FieldPath): ValueSource => {
  const workload = homeOf(shownWorkload(state), path);
  const { base, workloads } = decisions(state);
  const layer = workload === firstWorkload ? undefined : workloads[workload];
  if (layer === undefined)
    return sameValue(valueAt(base, path), fieldAt(path).default) ? 'default' : 'decided';
  // Every added workload has a kind of its own.
  if (path === 'workload.kind') return 'default';
  if (layerValue(layer, path) !== undefined) return 'decided';
  const { usual } = workloadKinds[layer.workload?.kind ?? base.workload.kind];
  if (layerValue(usual, path) !== undefined) return 'usual';
  const { when, default: usually } = fieldAt(path);
  // The first workload has decided nothing about a field that has no effect on its kind.
  const isOpen = unmet(base, when).includes('workload.kind');
  return isOpen && sameValue(valueAt(base, path), usually) ? 'default' : 'first';
};

/** The origin of a field's value; renders again only when it changes. */
export const useOrigin = (path: FieldPath): ValueSource =>
  useAppState((state) => originOf(state, path));

/** Whether a field inherits a value while the shown workload does not decide it. */
export const useInherits = (path: FieldPath): boolean =>
  useAppState((state) => homeOf(shownWorkload(state), path) !== firstWorkload);

/**
 * A value derived from the decisions; `select` must return the same object for the same input.
 */
export const useDerived = <T>(select: (decisions: Decisions) => T): T =>
  useAppState((state) => select(decisions(state)));

/** A part of the view. */
export const useView = <T>(select: (view: View) => T): T =>
  useAppState((state) => select(state.view));

/** A part of the page state that is not stored. */
export const usePage = <T>(select: (page: Page) => T): T =>
  useAppState((state) => select(state.page));

/** A part of the results of schemas and parsers. */
export const useInspection = <T>(select: (inspection: InspectionState) => T): T =>
  useAppState((state) => select(state.inspection));

/** Descriptions of what undo and redo would change. */
export const useHistory = (): {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: Text | undefined;
  readonly redoLabel: Text | undefined;
} => {
  const back = useAppState((state) => undoLabel(state.history));
  const forth = useAppState((state) => redoLabel(state.history));
  return {
    canUndo: back !== undefined,
    canRedo: forth !== undefined,
    undoLabel: back,
    redoLabel: forth,
  };
};

/** Whether the engine has loaded; before that there are no files and no findings. */
export const useReady = (): boolean => useSettled((state) => state.ready);

/** The current files. */
export const useFiles = (): readonly GeneratedFile[] => useDerived(filesOf);

/**
 * The current decisions, the decisions before the last step, undo or redo, and the decisions of the
 * last painted frame.
 */
export const useDecisionsAround = (): {
  readonly now: Decisions;
  readonly before: Decisions;
  readonly settled: Decisions;
} => ({
  now: useDecisions(),
  before: useAppState((state) => state.history.before),
  settled: useSettled(decisions),
});

/** A value derived from the decisions that may be updated one frame after the edit. */
export const useSettledDerived = <T>(select: (decisions: Decisions) => T): T =>
  useSettled((state) => select(decisions(state)));

/** A value derived from the shown workload that may be updated one frame after the edit. */
export const useSettledShown = <T>(select: (config: Config, workload: string) => T): T =>
  useSettled((state) => select(shownConfig(state), shownWorkload(state)));

/** The files, updated one frame after an edit. */
export const useSettledFiles = (): readonly GeneratedFile[] => useSettledDerived(filesOf);

/** The files before the last step, updated one frame after that step. */
export const useSettledPreviousFiles = (): readonly GeneratedFile[] =>
  useSettled((state) => filesOf(state.history.before));

/** The value that applies while the field is empty. */
export const useEffectiveValue = (path: FieldPath): string | undefined =>
  useSettled((state) => effectiveOf(decisions(state), { workload: shownWorkload(state), path }));

/** The findings, updated one frame after an edit. */
export const useFindings = (): readonly Finding[] => useSettledDerived(findingsOf);

/**
 * The fields that the shown workload decides, updated one frame after an edit: the first one
 * differently from the defaults, another one for itself.
 */
export const useChangedPaths = (): readonly FieldPath[] => {
  const changed = useSettled((state) => changedOf(decisions(state), shownWorkload(state)));
  const followed = useView((view) => !view.filesLanguageChosen);
  return followed ? withoutLanguage(changed) : changed;
};

/** The decisions of all workloads that differ from the defaults, updated one frame after an edit. */
export const useAllChanged = (): readonly Decision[] => {
  const changed = useSettledDerived(allChanged);
  const followed = useView((view) => !view.filesLanguageChosen);
  return followed ? allWithoutLanguage(changed) : changed;
};

/**
 * Removes the language of the files while it only follows the page's language, because the user did
 * not choose it.
 */
const withoutLanguage = remember((paths: readonly FieldPath[]) =>
  paths.filter((path) => path !== 'packaging.language'),
);

const allWithoutLanguage = remember((all: readonly Decision[]) =>
  all.filter(({ path }) => path !== 'packaging.language'),
);

/** The last undo or redo. */
export const useTravel = (): Travel | undefined => useAppState((state) => state.travel);

/** Id of the saved configuration that this tab edits. */
export const useWorkId = (): string => useAppState((state) => state.work.id);

/** The messages that are shown. */
export const useNotices = (): readonly Notice[] => useAppState((state) => state.notices);

let query: MediaQueryList | undefined;

/**
 * One media query for all renders: it is read on every render, and creating a query is slower than
 * the rest of a render.
 */
const darkQuery = (): MediaQueryList => {
  query ??= window.matchMedia('(prefers-color-scheme: dark)');
  return query;
};

const watchDark = (changed: () => void): (() => void) => {
  const query = darkQuery();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The theme to paint, with `system` resolved. */
export const useTheme = (): 'light' | 'dark' => {
  const asked = useView((view) => view.theme);
  const dark = useSyncExternalStore(watchDark, () => darkQuery().matches);
  if (asked !== 'system') return asked;
  return dark ? 'dark' : 'light';
};
