import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import {
  type Config,
  type FieldPath,
  type FieldValue,
  type Finding,
  type GeneratedFile,
  type Text,
  valueAt,
} from '../../core/index.ts';
import { changedOf, effectiveOf, filesOf, findingsOf, remember } from './derived.ts';
import { present, redoLabel, undoLabel } from './history.ts';
import type { InspectionState } from './inspection.ts';
import type { Page } from './page.ts';
import { useSettled } from './settled.ts';
import { type Notice, type State, setField, store, type Travel } from './store.ts';
import type { View } from './view.ts';

const config = (state: State): Config => present(state.history);

/**
 * A part of the state. The other hooks use this hook; other rooms do not subscribe to the store
 * directly.
 */
export const useAppState = <T>(select: (state: State) => T): T => useStore(store, select);

/** The whole configuration; a component that shows one field uses `useField`. */
export const useConfig = (): Config => useAppState(config);

/** Sets the field's value; edits with the same merge key are one undo step until `seal()`. */
export type SetField = (value: FieldValue, options?: { readonly merge?: string }) => void;

/** One field's value and its setter; renders again only when this value changes. */
export const useField = (path: FieldPath): readonly [FieldValue, SetField] => {
  const value = useAppState((state) => valueAt(config(state), path));
  const set = useCallback<SetField>(
    (next, options) => setField(path, next, options?.merge),
    [path],
  );
  return [value, set];
};

/**
 * A value derived from the configuration; `select` must return the same object for the same input.
 */
export const useDerived = <T>(select: (config: Config) => T): T =>
  useAppState((state) => select(config(state)));

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
 * The current configuration, the configuration before the last step, undo or redo, and the
 * configuration of the last painted frame.
 */
export const useConfigs = (): {
  readonly now: Config;
  readonly before: Config;
  readonly settled: Config;
} => ({
  now: useConfig(),
  before: useAppState((state) => state.history.before),
  settled: useSettled(config),
});

/** A value derived from the configuration that may be updated one frame after the edit. */
export const useSettledDerived = <T>(select: (config: Config) => T): T =>
  useSettled((state) => select(config(state)));

/** The files, updated one frame after an edit. */
export const useSettledFiles = (): readonly GeneratedFile[] => useSettledDerived(filesOf);

/** The files before the last step, updated one frame after that step. */
export const useSettledPreviousFiles = (): readonly GeneratedFile[] =>
  useSettled((state) => filesOf(state.history.before));

/** The value that applies while the field is empty. */
export const useEffectiveValue = (path: FieldPath): string | undefined =>
  useSettled((state) => effectiveOf(config(state), path));

/** The findings, updated one frame after an edit. */
export const useFindings = (): readonly Finding[] => useSettledDerived(findingsOf);

/** The fields that differ from the defaults, updated one frame after an edit. */
export const useChangedPaths = (): readonly FieldPath[] => {
  const changed = useSettledDerived(changedOf);
  const followed = useView((view) => !view.filesLanguageChosen);
  return followed ? withoutLanguage(changed) : changed;
};

/**
 * Removes the language of the files while it only follows the page's language, because the user did
 * not choose it.
 */
const withoutLanguage = remember((paths: readonly FieldPath[]) =>
  paths.filter((path) => path !== 'packaging.language'),
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
