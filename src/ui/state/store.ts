import { createStore } from 'zustand/vanilla';
import {
  type Config,
  concernOf,
  type Decision,
  type Decisions,
  defaultDecisions,
  type FieldPath,
  fieldAt,
  type Text,
} from '../../core/index.ts';
import type { Drafts } from './draft.ts';
import { beginning, type History, present } from './history.ts';
import { type InspectionState, notInspected } from './inspection.ts';
import type { Notice } from './notice.ts';
import { firstPage, type Page } from './page.ts';
import { existing, homeOf, workloadConfig } from './shown.ts';
import { firstView, type View } from './view.ts';
import { newWork, type Work } from './work.ts';

/** An undo or redo: the description of the step and the decisions that changed. */
export interface Travel {
  readonly by: -1 | 1;
  readonly label: Text;
  /** Only those of workloads that exist now. */
  readonly decisions: readonly Decision[];
}

/** The whole state of the page; all other values are derived from it. */
export interface State {
  readonly history: History;
  /** Entries that are not accepted yet. */
  readonly drafts: Drafts;
  /** The saved configuration that this tab edits. */
  readonly work: Work;
  readonly view: View;
  readonly notices: readonly Notice[];
  /** The last undo or redo; undefined before the first. */
  readonly travel: Travel | undefined;
  /** The engine has loaded, so files and findings can be derived. */
  readonly ready: boolean;
  readonly page: Page;
  readonly inspection: InspectionState;
}

/** The one store of the application. */
export const store = createStore<State>(() => ({
  history: beginning(defaultDecisions),
  drafts: {},
  work: newWork('own'),
  view: firstView,
  notices: [],
  travel: undefined,
  ready: false,
  page: firstPage,
  inspection: notInspected,
}));

/** The current decisions. */
export const currentDecisions = (): Decisions => present(store.getState().history);

/** The workload whose form is shown. */
export const shownWorkload = ({ history, view }: Pick<State, 'history' | 'view'>): string =>
  existing(present(history), view.workload);

/** The decisions that hold for the workload whose form is shown. */
export const shownConfig = ({ history, view }: Pick<State, 'history' | 'view'>): Config =>
  workloadConfig(present(history), view.workload);

/** The workload whose form is shown now. */
export const currentWorkload = (): string => shownWorkload(store.getState());

/** The decisions that hold for the workload whose form is shown now. */
export const currentConfig = (): Config => shownConfig(store.getState());

/** Changes the view. */
export const setView = (change: Partial<View>): void => {
  store.setState(({ view }) => ({ view: { ...view, ...change } }));
};

/** Shows the form of a workload. */
export const showWorkload = (workload: string): void =>
  setView({ workload, pane: 'form', dialog: undefined });

/** Shows a field of a workload, by default of the shown one, and focuses it, from any pane. */
export const revealField = (
  path: FieldPath,
  cell?: View['focusCell'],
  workload = currentWorkload(),
): void => {
  const section = concernOf(path);
  const { showAdvanced } = store.getState().view;
  setView({
    section,
    workload: homeOf(workload, path),
    focus: path,
    focusCell: cell,
    pane: 'form',
    dialog: undefined,
    showAdvanced: fieldAt(path).advanced ? { ...showAdvanced, [section]: true } : showAdvanced,
  });
};
