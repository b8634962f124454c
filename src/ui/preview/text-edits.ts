import { diffLines, type Hunk } from './line-diff.ts';

/** A replacement in a text, in the editor's format: 1-based lines and columns, exclusive end. */
export interface TextEdit {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
  readonly text: string;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Number of characters that two lines share at the start; never splits a surrogate pair. */
const sharedStart = (before: string, after: string): number => {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return at > 0 && isHighSurrogate(before.charCodeAt(at - 1)) ? at - 1 : at;
};

/** Number of characters that two lines share at the end, not counting those at the start. */
const sharedEnd = (before: string, after: string, start: number): number => {
  const most = Math.min(before.length, after.length) - start;
  const same = (length: number): boolean =>
    before.charCodeAt(before.length - length - 1) === after.charCodeAt(after.length - length - 1);
  let length = 0;
  while (length < most && same(length)) length += 1;
  const first = before.charCodeAt(before.length - length);
  return length > 0 && isLowSurrogate(first) ? length - 1 : length;
};

/** Replaces only the differing characters of a line, so that the rest keeps its highlighting. */
const lineEdit = (line: number, before: string, after: string): TextEdit => {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  return {
    startLineNumber: line + 1,
    startColumn: start + 1,
    endLineNumber: line + 1,
    endColumn: before.length - end + 1,
    text: after.slice(start, after.length - end),
  };
};

const blockEdit = (hunk: Hunk, before: readonly string[], lines: readonly string[]): TextEdit => {
  const next = hunk.before + hunk.removed;
  if (next < before.length) {
    const text = lines.map((line) => `${line}\n`).join('');
    const startLineNumber = hunk.before + 1;
    return { startLineNumber, startColumn: 1, endLineNumber: next + 1, endColumn: 1, text };
  }
  const endColumn = (before.at(-1) ?? '').length + 1;
  const end = { endLineNumber: before.length, endColumn };
  if (hunk.before === 0)
    return { startLineNumber: 1, startColumn: 1, ...end, text: lines.join('\n') };
  const startColumn = (before[hunk.before - 1] ?? '').length + 1;
  const text = lines.map((line) => `\n${line}`).join('');
  return { startLineNumber: hunk.before, startColumn, ...end, text };
};

/** The smallest edits that turn one text into the other, in order and without overlap. */
export const editsBetween = (before: string, after: string): readonly TextEdit[] => {
  const old = before.split('\n');
  const now = after.split('\n');
  return diffLines(before, after).flatMap((hunk) => {
    const lines = now.slice(hunk.after, hunk.after + hunk.added);
    if (hunk.removed !== hunk.added) return [blockEdit(hunk, old, lines)];
    return lines.map((line, i) => lineEdit(hunk.before + i, old[hunk.before + i] ?? '', line));
  });
};
