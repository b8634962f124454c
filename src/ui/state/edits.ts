import {
  type Config,
  changedPaths,
  type Decisions,
  defaults,
  describedBy,
  type FieldPath,
  type FieldValue,
  firstWorkload,
  isCodePath,
  single,
  type Text,
  withConfigOf,
  withDecision,
  withValue,
} from '../../core/index.ts';
import { fieldName, inEach } from './field-name.ts';
import { describedNow, type History, present, record, sealed } from './history.ts';
import type { Notice } from './notice.ts';
import { notify } from './notices.ts';
import { homeOf } from './shown.ts';
import { currentDecisions, currentWorkload, store } from './store.ts';
import { editedNow } from './work.ts';

const noLongerUndoable = (notice: Notice): Notice =>
  notice.undoable ? { ...notice, undoable: false } : notice;

/**
 * Changes the history and removes the undo offers of older messages, because undo would now revert
 * another change.
 */
export const advance = (change: (history: History) => History): void => {
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
