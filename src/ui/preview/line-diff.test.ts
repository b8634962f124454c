import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedLines, diffLines, type Hunk } from './line-diff.ts';

const apply = (before: string, after: string, hunks: readonly Hunk[]): string => {
  const lines = before.split('\n');
  const source = after.split('\n');
  for (const hunk of [...hunks].reverse()) {
    lines.splice(hunk.before, hunk.removed, ...source.slice(hunk.after, hunk.after + hunk.added));
  }
  return lines.join('\n');
};

/** Length of the longest common subsequence, computed with the textbook table as a reference. */
const longestCommon = (a: readonly string[], b: readonly string[]): number => {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    b.forEach((other, j) => {
      const longer = Math.max(row[j + 1] ?? 0, next[j] ?? 0);
      next.push(line === other ? (row[j] ?? 0) + 1 : longer);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
};

const texts = fc
  .array(fc.constantFrom('a', 'b', 'ab', '', 'c: 1', 'c: 2'), { maxLength: 14 })
  .map((lines) => lines.join('\n'));

describe('the line diff', () => {
  test('finds no difference in equal texts', () => {
    expect(diffLines('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  test('finds one changed line', () => {
    expect(diffLines('a\nport: 80\nc\n', 'a\nport: 8080\nc\n')).toEqual([
      { before: 1, removed: 1, after: 1, added: 1 },
    ]);
  });

  test('finds an inserted line, and only that line', () => {
    expect(diffLines('a\nc\n', 'a\nb\nc\n')).toEqual([
      { before: 1, removed: 0, after: 1, added: 1 },
    ]);
  });

  test('finds a line removed at the end', () => {
    expect(diffLines('a\nb\nc\n', 'a\nb\n')).toEqual([
      { before: 2, removed: 1, after: 2, added: 0 },
    ]);
  });

  test('keeps unchanged lines between two changes', () => {
    expect(diffLines('x1\nsame\ny1\n', 'x2\nsame\ny2\n')).toEqual([
      { before: 0, removed: 1, after: 0, added: 1 },
      { before: 2, removed: 1, after: 2, added: 1 },
    ]);
  });

  test('treats a missing last newline as a change of the last line', () => {
    expect(diffLines('a\n', 'a\nb')).toEqual([{ before: 1, removed: 1, after: 1, added: 1 }]);
  });

  test('treats a text with more than 600 differences as rewritten', () => {
    const of = (mark: string) => Array.from({ length: 700 }, (_, i) => `${mark}${i}`).join('\n');
    expect(diffLines(`${of('a')}\n`, `${of('b')}\n`)).toEqual([
      { before: 0, removed: 700, after: 0, added: 700 },
    ]);
  });

  test('counts the longer side of each run', () => {
    expect(changedLines(diffLines('a\nb\nc\nd\n', 'a\nB\nB2\nc\n'))).toBe(3);
  });

  test('turns the text before into the text after, for any texts', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(apply(before, after, diffLines(before, after))).toBe(after);
      }),
    );
  });

  test('is as short as the longest common subsequence allows', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const a = before.split('\n');
        const b = after.split('\n');
        const hunks = diffLines(before, after);
        const touched = hunks.reduce((sum, hunk) => sum + hunk.removed + hunk.added, 0);
        expect(touched).toBe(a.length + b.length - 2 * longestCommon(a, b));
      }),
    );
  });
});
