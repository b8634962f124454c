import type { Problem } from './problem.ts';

/**
 * A range in a text: lines and columns start at 1, `endColumn` is the column after the last
 * character.
 */
export type TextSpan = Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A problem without the path of its file. */
export type TextProblem = Omit<Problem, 'path'>;

/** Line and column of an offset in UTF-16 code units, from 1. */
const placeOf = (text: string, offset: number): readonly [line: number, column: number] => {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
};

const isText = (character: string | undefined): boolean =>
  character !== undefined && character !== '\n' && character !== '\r';

/**
 * An editor cannot show an empty range, so the range gets the next character, or at the end of the
 * text the previous one.
 */
const visible = (text: string, start: number, end: number): readonly [number, number] => {
  if (end > start) return [start, end];
  if (isText(text[start])) return [start, start + 1];
  const before = text.slice(0, start).trimEnd().length;
  return before === 0 ? [start, start] : [before - 1, before];
};

/** Range of the characters from `start` up to `end`; not empty unless the text is. */
export const spanOf = (text: string, start: number, end: number): TextSpan => {
  const [from, to] = visible(text, start, end);
  const [line, column] = placeOf(text, from);
  const [endLine, endColumn] = placeOf(text, to);
  return { line, column, endLine, endColumn };
};
