import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween, type TextEdit } from './text-edits.ts';

const offset = (text: string, line: number, column: number): number => {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
};

const apply = (text: string, edits: readonly TextEdit[]): string =>
  [...edits].reverse().reduce((result, edit) => {
    const start = offset(text, edit.startLineNumber, edit.startColumn);
    const end = offset(text, edit.endLineNumber, edit.endColumn);
    return result.slice(0, start) + edit.text + result.slice(end);
  }, text);

const texts = fc
  .array(fc.constantFrom('a', 'ab: 1', 'ab: 12', '', '😀', '😁x'), { maxLength: 8 })
  .map((lines) => lines.join('\n'));

describe('the edits between two texts', () => {
  test('change only the characters that differ', () => {
    expect(editsBetween('a\nport: 8080\n', 'a\nport: 8090\n')).toEqual([
      { startLineNumber: 2, startColumn: 9, endLineNumber: 2, endColumn: 10, text: '9' },
    ]);
  });

  test('insert whole lines', () => {
    expect(editsBetween('a\nc\n', 'a\nb\nc\n')).toEqual([
      { startLineNumber: 2, startColumn: 1, endLineNumber: 2, endColumn: 1, text: 'b\n' },
    ]);
  });

  test('never split a surrogate pair', () => {
    expect(editsBetween('x😀', 'x😁')).toEqual([
      { startLineNumber: 1, startColumn: 2, endLineNumber: 1, endColumn: 4, text: '😁' },
    ]);
  });

  test('turn the text before into the text after, for any texts', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(apply(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });
});
