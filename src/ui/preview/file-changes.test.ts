import { describe, expect, test } from 'vitest';
import { compareFiles, nextChanged } from './file-changes.ts';

const file = (path: string, text: string) => ({ path, text });

describe('the comparison of two sets of files', () => {
  test('is empty for the same files', () => {
    const files = [file('a', '1\n')];
    expect(compareFiles(files, files)).toEqual({ byPath: new Map(), vanished: 0 });
  });

  test('omits a file that was generated again with equal text', () => {
    expect(compareFiles([file('a', '1\n')], [file('a', '1\n')]).byPath.size).toBe(0);
  });

  test('distinguishes new and changed files and counts lines', () => {
    const { byPath } = compareFiles(
      [file('a', '1\n2\n')],
      [file('a', '1\n3\n'), file('b', 'x\ny\n')],
    );
    expect(byPath.get('a')).toMatchObject({ kind: 'changed', lines: 1 });
    expect(byPath.get('b')).toEqual({ kind: 'added', hunks: [], lines: 2 });
  });

  test('counts the removed files', () => {
    expect(compareFiles([file('a', ''), file('b', '')], [file('b', '')]).vanished).toBe(1);
  });
});

describe('a renamed folder', () => {
  const before = [
    file('charts/shop/Chart.yaml', 'name: shop\n'),
    file('charts/shop/a.yaml', '1\n'),
  ];
  const after = [file('charts/cart/Chart.yaml', 'name: cart\n'), file('charts/cart/a.yaml', '1\n')];

  test('reports its files as changed, not as removed and new', () => {
    const { byPath, vanished } = compareFiles(before, after);
    expect(vanished).toBe(0);
    expect([...byPath.keys()]).toEqual(['charts/cart/Chart.yaml']);
    expect(byPath.get('charts/cart/Chart.yaml')).toMatchObject({ kind: 'changed', lines: 1 });
  });

  test('is not recognised when the file name differs', () => {
    expect(compareFiles([file('a/x', '')], [file('b/y', '')]).vanished).toBe(1);
  });
});

describe('the next changed file', () => {
  const changes = compareFiles([], [file('a', '1'), file('b', '2'), file('c', '3')]);

  test('is the next after the open file, starting again after the last', () => {
    expect(nextChanged(changes, 'a')).toBe('b');
    expect(nextChanged(changes, 'c')).toBe('a');
  });

  test('is the first when the open file did not change', () => {
    expect(nextChanged(changes, 'zzz')).toBe('a');
  });

  test('is undefined when only the open file changed', () => {
    expect(nextChanged(compareFiles([], [file('a', '1')]), 'a')).toBeUndefined();
  });

  test('is undefined when no file changed', () => {
    expect(nextChanged(compareFiles([], []), 'a')).toBeUndefined();
  });
});
