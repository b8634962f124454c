import { createStore } from 'zustand/vanilla';
import {
  type Config,
  changedPaths,
  concernOf,
  defaults,
  describedBy,
  type FieldPath,
  type FieldValue,
  fieldAt,
  isCodePath,
  type Text,
  withValue,
} from '../../core/index.ts';
import type { Draft, Drafts } from './draft.ts';
import { fieldName } from './field-name.ts';
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
import { firstView, type View } from './view.ts';
import { newWork, type Work } from './work.ts';

/** What a message offers to do. */
export interface NoticeAction {
  readonly label: Text;
  readonly run: () => void;
}

/** A message that appears for a while; the shell announces it politely. */
export interface Notice {
  readonly id: number;
  readonly text: Text;
  readonly tone: 'info' | 'warning' | 'error';
  /** The change that it reports can be taken back from the message. */
  readonly undoable: boolean;
  readonly action: NoticeAction | undefined;
  /** The message waits for the user instead of leaving after a while. */
  readonly stays: boolean;
  /** A newer message about the same thing takes the place of the older one. */
  readonly about: string | undefined;
}

/** What undo or redo did: the words of the step and the fields that changed. */
export interface Travel {
  readonly by: -1 | 1;
  readonly label: Text;
  readonly paths: readonly FieldPath[];
}

/** All that the page knows; whatever follows from it is derived. */
export interface State {
  readonly history: History;
  /** Entries that are typed and not accepted yet. */
  readonly drafts: Drafts;
  /** Which of the recent configurations this tab works on. */
  readonly work: Work;
  readonly view: View;
  readonly notices: readonly Notice[];
  /** What undo or redo did last; undefined before the first. */
  readonly travel: Travel | undefined;
  /** The engine has loaded: files and findings follow from the configuration. */
  readonly ready: boolean;
  readonly page: Page;
  readonly inspection: InspectionState;
}

/** The one store of the application. */
export const store = createStore<State>(() => ({
  history: beginning(defaults),
  drafts: {},
  work: newWork('own'),
  view: firstView,
  notices: [],
  travel: undefined,
  ready: false,
  page: firstPage,
  inspection: notInspected,
}));

/** The configuration of now. */
export const currentConfig = (): Config => present(store.getState().history);

const noLongerUndoable = (notice: Notice): Notice =>
  notice.undoable ? { ...notice, undoable: false } : notice;

const editedNow = (work: Work): Work => ({ ...work, edited: Date.now() });

/** Moves the history; "undo" in an older message would now take back something else. */
const advance = (change: (history: History) => History): void => {
  store.setState(({ history, notices, work }) => {
    const next = change(history);
    if (next === history) return {};
    if (present(next) === present(history)) return { history: next };
    return { history: next, work: editedNow(work), notices: notices.map(noLongerUndoable) };
  });
};

/** The fields that describe the code now: an import or the user said so. */
export const currentDescribed = (): readonly FieldPath[] => describedNow(store.getState().history);

/** The same with a field that the user edits, where it describes the code. */
const describedWith = (path: FieldPath): readonly FieldPath[] => {
  const known = currentDescribed();
  return isCodePath(path) && !known.includes(path) ? [...known, path] : known;
};

/** Gives one field a value; consecutive edits with the same merge key are one undo step. */
export const setField = (path: FieldPath, value: FieldValue, merge?: string): void => {
  const config = withValue(currentConfig(), path, value);
  const described = describedWith(path);
  advance((history) => record(history, { config, label: fieldName(path), merge, described }));
};

/** Ends the undo step that is growing; called when the focus leaves a control. */
export const seal = (): void => advance(sealed);

/** Keeps what is typed into a field while the field does not accept it, or not yet. */
export const writeDraft = (path: FieldPath, draft: Draft): void =>
  store.setState(({ drafts, work }) => ({
    drafts: { ...drafts, [path]: draft },
    work: draft.wrong ? editedNow(work) : work,
  }));

/** Forgets what was typed into the field. */
export const dropDraft = (path: FieldPath): void => {
  if (store.getState().drafts[path]) {
    store.setState(({ drafts: { [path]: _, ...others } }) => ({ drafts: others }));
  }
};

const travel = (by: -1 | 1): void => {
  const { history } = store.getState();
  const label = by === -1 ? undoLabel(history) : redoLabel(history);
  const before = present(history);
  advance((now) => moved(now, by));
  if (label)
    store.setState({ travel: { by, label, paths: changedPaths(currentConfig(), before) } });
};

/** Takes the last step back. */
export const undo = (): void => travel(-1);

/** Brings back the step that was undone last. */
export const redo = (): void => travel(1);

/** Changes how the user looks at things. */
export const setView = (change: Partial<View>): void => {
  store.setState(({ view }) => ({ view: { ...view, ...change } }));
};

/** Brings a field into view and gives it the focus, wherever the user is. */
export const revealField = (path: FieldPath, cell?: View['focusCell']): void => {
  const section = concernOf(path);
  const { showAdvanced } = store.getState().view;
  setView({
    section,
    focus: path,
    focusCell: cell,
    pane: 'form',
    dialog: undefined,
    showAdvanced: fieldAt(path).advanced ? { ...showAdvanced, [section]: true } : showAdvanced,
  });
};

const noticeLimit = 3;

/** How a message is shown and what it offers. */
export type NoticeOptions = Partial<Omit<Notice, 'id' | 'text'>>;

/** Shows a message; the oldest leaves when there are more than three. */
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

/** Takes a message away. */
export const dismiss = (id: number): void => {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
};

/** Takes the message about something away, because it no longer holds. */
export const dismissAbout = (about: string): void => {
  store.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice.about !== about),
  }));
};

/** What a fix or a reset says of the code: a field that is back at its default says nothing. */
const describedAfter = (config: Config): readonly FieldPath[] => {
  const changed = changedPaths(config, currentConfig());
  const said = describedBy(config).filter((path) => changed.includes(path));
  return [...currentDescribed().filter((path) => !changed.includes(path)), ...said];
};

/**
 * Replaces the whole configuration as one undoable step and says why. `described` are the fields
 * that describe the code afterwards; without it those before and the code fields that change.
 */
export const applyConfig = (
  config: Config,
  reason: Text,
  described: readonly FieldPath[] = describedAfter(config),
): void => {
  if (config === currentConfig()) return;
  advance((history) => record(history, { config, label: reason, merge: undefined, described }));
  // What was reported before is no longer how things are; warnings still hold.
  store.setState(({ notices }) => ({ notices: notices.filter(({ tone }) => tone !== 'info') }));
  notify(reason, { undoable: true });
};

/** The language of the files follows the page's until it is chosen (`files-language.ts`). */
const inPageLanguage = (config: Config): Config => {
  const { locale } = store.getState().view;
  return config.packaging.language === locale
    ? config
    : withValue(config, 'packaging.language', locale);
};

/** Back to the defaults; one undoable step. */
export const startOver = (): void =>
  applyConfig(inPageLanguage(defaults), { en: 'Started over', 'zh-CN': '已重新开始' }, []);
