import { createStore } from 'zustand/vanilla';
import {
  type Config,
  changedDecisions,
  changedPaths,
  concernOf,
  type Decision,
  type Decisions,
  defaultDecisions,
  defaults,
  describedBy,
  type FieldPath,
  type FieldValue,
  fieldAt,
  firstWorkload,
  isCodePath,
  single,
  type Text,
  withConfigOf,
  withDecision,
  withValue,
  workloadNames,
} from '../../core/index.ts';
import type { Draft, Drafts } from './draft.ts';
import { fieldName, inEach } from './field-name.ts';
import {
  beginning,
  describedNow,
  type History,
  moved,
  present,
  record,
  redoLabel,
  sealed,
  undoLabel,
} from './history.ts';
import { type InspectionState, notInspected } from './inspection.ts';
import { firstPage, type Page } from './page.ts';
import { decisionKey, existing, homeOf, workloadConfig } from './shown.ts';
import { firstView, type View } from './view.ts';
import { newWork, type Work } from './work.ts';

/** An action that a message offers. */
export interface NoticeAction {
  readonly label: Text;
  readonly run: () => void;
}

/** A temporary message; the shell announces it as a polite live region. */
export interface Notice {
  readonly id: number;
  readonly text: Text;
  readonly tone: 'info' | 'warning' | 'error';
  /** The message offers undo for the change that it reports. */
  readonly undoable: boolean;
  readonly action: NoticeAction | undefined;
  /** The message stays until the user closes it. */
  readonly stays: boolean;
  /** A newer message with the same `about` replaces the older message. */
  readonly about: string | undefined;
}

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

const noLongerUndoable = (notice: Notice): Notice =>
  notice.undoable ? { ...notice, undoable: false } : notice;

const editedNow = (work: Work): Work => ({ ...work, edited: Date.now() });

/**
 * Changes the history and removes the undo offers of older messages, because undo would now revert
 * another change.
 */
const advance = (change: (history: History) => History): void => {
  store.setState(({ history, notices, work }) => {
    const next = change(history);
    if (next === history) return {};
    if (present(next) === present(history)) return { history: next };
    return { history: next, work: editedNow(work), notices: notices.map(noLongerUndoable) };
  });
};

/** The fields of the first workload that describe the code, according to an import or the user. */
export const currentDescribed = (): readonly FieldPath[] => describedNow(store.getState().history);

/** The described fields after the user edits `path`; `path` is added if it describes the code. */
const describedWith = (path: FieldPath): readonly FieldPath[] => {
  const known = currentDescribed();
  return isCodePath(path) && !known.includes(path) ? [...known, path] : known;
};

/** The name of a field, with the name of its workload unless that is the first one. */
const decisionName = (workload: string, path: FieldPath): Text =>
  workload === firstWorkload
    ? fieldName(path)
    : inEach((locale) => `${workload} › ${fieldName(path)[locale]}`);

/**
 * Sets one field of the shown workload, or lets it inherit the value again if `value` is undefined;
 * consecutive edits with the same merge key are one undo step.
 */
export const setField = (path: FieldPath, value: FieldValue | undefined, merge?: string): void => {
  const workload = homeOf(currentWorkload(), path);
  const decisions = withDecision(currentDecisions(), workload, path, value);
  const described = workload === firstWorkload ? describedWith(path) : currentDescribed();
  const step = {
    decisions,
    label: decisionName(workload, path),
    merge: merge && `${workload}:${merge}`,
    described,
  };
  advance((history) => record(history, step));
};

/** Ends the current undo step; called when the focus leaves a control. */
export const seal = (): void => advance(sealed);

/** Stores the text typed into a field of the shown workload while the field does not accept it. */
export const writeDraft = (path: FieldPath, draft: Draft): void => {
  const key = decisionKey(currentWorkload(), path);
  store.setState(({ drafts, work }) => ({
    drafts: { ...drafts, [key]: draft },
    work: draft.wrong ? editedNow(work) : work,
  }));
};

/** Removes the draft of the field of the shown workload. */
export const dropDraft = (path: FieldPath): void => {
  const key = decisionKey(currentWorkload(), path);
  if (store.getState().drafts[key]) {
    store.setState(({ drafts: { [key]: _, ...others } }) => ({ drafts: others }));
  }
};

/** Keeps the drafts of a workload under its new name. */
export const moveDrafts = (from: string, to: string): void =>
  store.setState(({ drafts }) => ({
    drafts: Object.fromEntries(
      Object.entries(drafts).map(([key, draft]) => [
        key.startsWith(`${from}:`) ? `${to}${key.slice(from.length)}` : key,
        draft,
      ]),
    ),
  }));

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

const noticeLimit = 3;

/** How a message is shown and which action it offers. */
export type NoticeOptions = Partial<Omit<Notice, 'id' | 'text'>>;

/** Shows a message; with more than three messages the oldest is removed. */
export const notify = (text: Text, options: NoticeOptions = {}): void => {
  store.setState(({ notices }) => {
    const notice: Notice = {
      tone: 'info',
      undoable: false,
      action: undefined,
      stays: false,
      about: undefined,
      ...options,
      id: (notices.at(-1)?.id ?? 0) + 1,
      text,
    };
    const others = notices.filter(({ about }) => about === undefined || about !== notice.about);
    return { notices: [...others, notice].slice(-noticeLimit) };
  });
};

/** Removes a message. */
export const dismiss = (id: number): void => {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
};

/** Removes the message with this `about`, because it no longer applies. */
export const dismissAbout = (about: string): void => {
  store.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice.about !== about),
  }));
};

/**
 * The described fields after a fix or a reset: a field back at its default is no longer described.
 */
const describedAfter = ({ base: config }: Decisions): readonly FieldPath[] => {
  const changed = changedPaths(config, currentDecisions().base);
  const said = describedBy(config).filter((path) => changed.includes(path));
  return [...currentDescribed().filter((path) => !changed.includes(path)), ...said];
};

/**
 * Replaces the decisions as one undoable step with a description. `described` are the fields that
 * describe the code afterwards; if absent, the previous described fields and the code fields that
 * change.
 */
export const applyDecisions = (
  decisions: Decisions,
  reason: Text,
  described: readonly FieldPath[] = describedAfter(decisions),
): void => {
  if (decisions === currentDecisions()) return;
  advance((history) => record(history, { decisions, label: reason, merge: undefined, described }));
  // Informational messages describe the earlier decisions; warnings still apply.
  store.setState(({ notices }) => ({ notices: notices.filter(({ tone }) => tone !== 'info') }));
  notify(reason, { undoable: true });
};

/** Replaces the decisions of the shown workload as one undoable step, see `applyDecisions`. */
export const applyConfig = (config: Config, reason: Text, described?: readonly FieldPath[]): void =>
  applyDecisions(withConfigOf(currentDecisions(), currentWorkload(), config), reason, described);

/**
 * Sets the language of the files to the page's language unless the user has chosen it
 * (`files-language.ts`).
 */
const inPageLanguage = (config: Config): Config => {
  const { locale } = store.getState().view;
  return config.packaging.language === locale
    ? config
    : withValue(config, 'packaging.language', locale);
};

/** Resets to the defaults as one undoable step. */
export const startOver = (): void =>
  applyDecisions(
    single(inPageLanguage(defaults)),
    { en: 'Started over', 'zh-CN': '已重新开始' },
    [],
  );
