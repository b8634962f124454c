import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unifiedDiff } from './unified-diff.ts';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('');

const folder = mkdtempSync(join(tmpdir(), 'waybill-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The result of `git apply` for a text and a diff. */
const applied = (before: string, diff: string): string => {
  const path = join(folder, 'file.txt');
  writeFileSync(path, before);
  execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: diff,
  });
  return readFileSync(path, 'utf8');
};

describe('a unified diff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
  });

  it('shows three lines around a change and counts them', () => {
    const before = numbered(1, 9);
    const after = before.replace('line 5', 'line five');
    expect(unifiedDiff('notes.txt', before, after)).toBe(
      [
        '--- a/notes.txt',
        '+++ b/notes.txt',
        '@@ -2,7 +2,7 @@',
        ' line 2',
        ' line 3',
        ' line 4',
        '-line 5',
        '+line five',
        ' line 6',
        ' line 7',
        ' line 8',
        '',
      ].join('\n'),
    );
  });

  it('puts distant changes into separate hunks', () => {
    const before = numbered(1, 40);
    const after = before.replace('line 2\n', '').replace('line 30\n', 'line 30\nmore\n');
    const hunks = unifiedDiff('a', before, after).match(/^@@.*$/gm);
    expect(hunks).toEqual(['@@ -1,5 +1,4 @@', '@@ -28,6 +27,7 @@']);
  });

  it('names /dev/null for a new and for a deleted file', () => {
    expect(unifiedDiff('a', undefined, 'x\n')).toBe(
      '--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n',
    );
    expect(unifiedDiff('a', 'x\n', undefined)).toBe(
      '--- a/a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n',
    );
  });

  it('marks a missing newline at the end', () => {
    expect(unifiedDiff('a', 'x\n', 'x')).toContain('-x\n+x\n\\ No newline at end of file\n');
  });

  it('treats CRLF as LF, and applies to a text with CRLF', () => {
    expect(unifiedDiff('a', 'x\r\ny\r\n', 'x\ny\n')).toBe('');
    expect(unifiedDiff('a', 'x\r\ny\n', 'x\ny\n')).toBe('');
    const before = numbered(1, 9).replaceAll('\n', '\r\n');
    const diff = unifiedDiff('file.txt', before, numbered(1, 9).replace('line 5', 'five\nsix'));
    expect(diff.match(/^[-+](?![-+])[^\n]*/gm)).toEqual(['-line 5\r', '+five\r', '+six\r']);
    expect(applied(before, diff)).toBe(before.replace('line 5', 'five\r\nsix'));
  });

  it('turns one text into the other with git apply', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', 'c d', '-', '+'), { maxLength: 24 })
      .chain((lines) => fc.boolean().map((end) => lines.join('\n') + (end ? '\n' : '')))
      // Git treats an empty file as a special case.
      .filter((value) => value !== '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applied(before, unifiedDiff('file.txt', before, after))).toBe(after);
      }),
    );
  });
});
