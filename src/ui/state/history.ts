import { type Decisions, describedBy, type FieldPath, type Text } from '../../core/index.ts';

/** The decisions and a description of the change that produced them. */
export interface HistoryStep {
  readonly decisions: Decisions;
  readonly label: Text;
  /** Edits with the same key are merged into this step until it is sealed. */
  readonly merge: string | undefined;
  /**
   * The fields that describe the code, according to an import or the user. If absent: all code
   * fields that differ from their defaults. A preset keeps these fields (`import/code-fields.ts`).
   */
  readonly described?: readonly FieldPath[] | undefined;
}

/**
 * All decisions that undo and redo can reach. They share unchanged parts, so this needs little
 * memory.
 */
export interface History {
  readonly steps: readonly HistoryStep[];
  /** Index of the current step in `steps`. */
  readonly at: number;
  /** The decisions before the last step, undo or redo. */
  readonly before: Decisions;
}

/** Maximum number of steps. */
export const historyLimit = 200;

const opening: Text = { en: 'Opening', 'zh-CN': '打开' };

/** A new history that starts with these decisions. */
export const beginning = (decisions: Decisions, described?: readonly FieldPath[]): History => ({
  steps: [{ decisions, label: opening, merge: undefined, described }],
  at: 0,
  before: decisions,
});

const stepAt = (history: History, at: number): HistoryStep => {
  const step = history.steps[at];
  if (!step) throw new RangeError(`the history has no step ${at}`);
  return step;
};

/** The current decisions. */
export const present = (history: History): Decisions => stepAt(history, history.at).decisions;

/** The fields of the first workload that describe the code. */
export const describedNow = (history: History): readonly FieldPath[] => {
  const { described, decisions } = stepAt(history, history.at);
  return described ?? describedBy(decisions.base);
};

/** The history after an edit; steps that were undone are dropped. */
export const record = (history: History, step: HistoryStep): History => {
  const current = stepAt(history, history.at);
  if (step.decisions === current.decisions) return history;
  const growing = step.merge !== undefined && step.merge === current.merge;
  const kept = history.steps.slice(0, growing ? history.at : history.at + 1);
  const steps = [...kept, step].slice(-historyLimit);
  const before = growing ? history.before : current.decisions;
  return { steps, at: steps.length - 1, before };
};

/** The history with its current step sealed: later edits start a new step. */
export const sealed = (history: History): History => {
  const current = stepAt(history, history.at);
  if (current.merge === undefined) return history;
  const steps = history.steps.with(history.at, { ...current, merge: undefined });
  return { ...history, steps };
};

/**
 * Moves one step back (-1) or forward (1) and seals the step before and after the move; returns the
 * same history at its ends.
 */
export const moved = (history: History, by: -1 | 1): History => {
  const at = history.at + by;
  if (at < 0 || at >= history.steps.length) return history;
  return sealed({ ...sealed(history), at, before: present(history) });
};

/** Describes the change that undo would revert. */
export const undoLabel = (history: History): Text | undefined =>
  history.at > 0 ? stepAt(history, history.at).label : undefined;

/** Describes the change that redo would repeat. */
export const redoLabel = (history: History): Text | undefined =>
  history.steps[history.at + 1]?.label;
