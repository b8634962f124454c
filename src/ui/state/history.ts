import { type Config, describedBy, type FieldPath, type Text } from '../../core/index.ts';

/** One state of the configuration and the words for the change that led to it. */
export interface HistoryStep {
  readonly config: Config;
  readonly label: Text;
  /** Edits with the same key grow this step until it is sealed. */
  readonly merge: string | undefined;
  /**
   * The fields that describe the code, as an import or the user said; without it, all code fields
   * that are no defaults. A preset keeps them (`import/code-fields.ts`).
   */
  readonly described?: readonly FieldPath[] | undefined;
}

/** Every configuration that undo and redo can reach; configs share structure, so this is cheap. */
export interface History {
  readonly steps: readonly HistoryStep[];
  /** Index of the present in `steps`. */
  readonly at: number;
  /** The configuration that the last step, undo or redo left behind. */
  readonly before: Config;
}

/** How many states are kept. */
export const historyLimit = 200;

const opening: Text = { en: 'Opening', 'zh-CN': '打开' };

/** A history that begins with this configuration. */
export const beginning = (config: Config, described?: readonly FieldPath[]): History => ({
  steps: [{ config, label: opening, merge: undefined, described }],
  at: 0,
  before: config,
});

const stepAt = (history: History, at: number): HistoryStep => {
  const step = history.steps[at];
  if (!step) throw new RangeError(`the history has no step ${at}`);
  return step;
};

/** The configuration of now. */
export const present = (history: History): Config => stepAt(history, history.at).config;

/** The fields of the present configuration that describe the code. */
export const describedNow = (history: History): readonly FieldPath[] => {
  const { described, config } = stepAt(history, history.at);
  return described ?? describedBy(config);
};

/** The history after an edit; what was undone before is gone. */
export const record = (history: History, step: HistoryStep): History => {
  const current = stepAt(history, history.at);
  if (step.config === current.config) return history;
  const growing = step.merge !== undefined && step.merge === current.merge;
  const kept = history.steps.slice(0, growing ? history.at : history.at + 1);
  const steps = [...kept, step].slice(-historyLimit);
  const before = growing ? history.before : current.config;
  return { steps, at: steps.length - 1, before };
};

/** The history whose present step no longer grows. */
export const sealed = (history: History): History => {
  const current = stepAt(history, history.at);
  if (current.merge === undefined) return history;
  const steps = history.steps.with(history.at, { ...current, merge: undefined });
  return { ...history, steps };
};

/** One step back (-1) or forth (1), after which neither step grows; the same history at its ends. */
export const moved = (history: History, by: -1 | 1): History => {
  const at = history.at + by;
  if (at < 0 || at >= history.steps.length) return history;
  return sealed({ ...sealed(history), at, before: present(history) });
};

/** What undo would take back. */
export const undoLabel = (history: History): Text | undefined =>
  history.at > 0 ? stepAt(history, history.at).label : undefined;

/** What redo would bring again. */
export const redoLabel = (history: History): Text | undefined =>
  history.steps[history.at + 1]?.label;
