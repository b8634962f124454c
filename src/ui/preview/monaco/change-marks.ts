import { editor, Range } from 'monaco-editor/editor';
import type { Hunk } from '../line-diff.ts';
import styles from './changes.module.css';
import { changedColour } from './theme.ts';

const ruler = {
  color: { id: changedColour },
  position: editor.OverviewRulerLane.Left,
} as const;

const changed = (hunk: Hunk): editor.IModelDeltaDecoration => ({
  range: new Range(hunk.after + 1, 1, hunk.after + hunk.added, 1),
  options: {
    isWholeLine: true,
    className: styles.changed ?? null,
    linesDecorationsClassName: styles.bar ?? null,
    overviewRuler: ruler,
  },
});

/** Marks removed lines by a line at their former position. */
const removed = (hunk: Hunk, lineCount: number): editor.IModelDeltaDecoration => {
  const atEnd = hunk.after >= lineCount;
  const line = Math.min(hunk.after + 1, lineCount);
  const className = (atEnd ? styles.removedAtEnd : styles.removed) ?? null;
  return {
    range: new Range(line, 1, line, 1),
    options: { isWholeLine: true, className, overviewRuler: ruler },
  };
};

/** The decorations for the changes by the last edit in a file with `lineCount` lines. */
export const changeMarks = (
  hunks: readonly Hunk[],
  lineCount: number,
): editor.IModelDeltaDecoration[] =>
  hunks.map((hunk) => (hunk.added > 0 ? changed(hunk) : removed(hunk, lineCount)));

/** Scrolls to the first change, unless a change is visible already. */
export const revealChange = (
  preview: editor.IStandaloneCodeEditor,
  hunks: readonly Hunk[],
): void => {
  const [first] = hunks;
  if (!first) return;
  const inSight = preview
    .getVisibleRanges()
    .some((range) =>
      hunks.some(
        (hunk) =>
          hunk.after + 1 <= range.endLineNumber &&
          Math.max(hunk.after + hunk.added, hunk.after + 1) >= range.startLineNumber,
      ),
    );
  if (!inSight) {
    preview.revealLineInCenterIfOutsideViewport(first.after + 1, editor.ScrollType.Immediate);
  }
};

/** Methods of Monaco's model that are not in its public types. */
interface TokenizingModel {
  readonly tokenization?: { readonly forceTokenization?: (lineNumber: number) => void };
}

/**
 * Highlights changed visible lines in the same frame. Monaco highlights new lines on a timer; if
 * this internal method disappears, they are plain until then and nothing breaks.
 */
export const colourChanges = (
  preview: editor.IStandaloneCodeEditor,
  hunks: readonly Hunk[],
): void => {
  const end = preview.getVisibleRanges().at(-1)?.endLineNumber ?? 0;
  const seen = hunks.filter((hunk) => hunk.added > 0 && hunk.after < end);
  const last = seen.at(-1);
  if (!last) return;
  // The member exists but is not in Monaco's types.
  const model = preview.getModel() as (editor.ITextModel & TokenizingModel) | null;
  model?.tokenization?.forceTokenization?.(Math.min(last.after + last.added, end));
};
