import type { Problem } from './problem.ts';

/** A place in a text: lines and columns count from 1, `endColumn` is the column after the last character. */
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

/** An empty range marks nothing in an editor: the character after it, else the one before. */
const visible = (text: string, start: number, end: number): readonly [number, number] => {
  if (end > start) return [start, end];
  if (isText(text[start])) return [start, start + 1];
  const before = text.slice(0, start).trimEnd().length;
  return before === 0 ? [start, start] : [before - 1, before];
};

/** The place of the characters from `start` up to `end`; never empty in a text that holds any. */
export const spanOf = (text: string, start: number, end: number): TextSpan => {
  const [from, to] = visible(text, start, end);
  const [line, column] = placeOf(text, from);
  const [endLine, endColumn] = placeOf(text, to);
  return { line, column, endLine, endColumn };
};
