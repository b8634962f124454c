import { describe, expect, test } from 'vitest';
import { rowsOf, treeOf } from './file-tree.ts';
import { moveFor, typedAhead } from './tree-keys.ts';

const rows = rowsOf(treeOf(['Dockerfile', 'docs/a.md', 'docs/b.md', 'README.md']), new Set());
const closed = rowsOf(treeOf(['docs/a.md', 'README.md']), new Set(['docs']));

describe('a key in the tree', () => {
  test.each([
    ['ArrowDown', 0, { kind: 'focus', path: 'docs' }],
    ['ArrowUp', 1, { kind: 'focus', path: 'Dockerfile' }],
    ['Home', 3, { kind: 'focus', path: 'Dockerfile' }],
    ['End', 0, { kind: 'focus', path: 'README.md' }],
    ['ArrowRight', 1, { kind: 'focus', path: 'docs/a.md' }],
    ['ArrowLeft', 1, { kind: 'toggle', path: 'docs' }],
    ['ArrowLeft', 3, { kind: 'focus', path: 'docs' }],
    ['Enter', 0, { kind: 'press', path: 'Dockerfile' }],
    [' ', 1, { kind: 'press', path: 'docs' }],
    ['*', 3, { kind: 'openSiblings', parent: 'docs' }],
  ] as const)('%s on row %i moves as the tree pattern says', (key, at, move) => {
    expect(moveFor(key, rows, at)).toEqual(move);
  });

  test('opens a closed folder before it moves into it', () => {
    expect(moveFor('ArrowRight', closed, 0)).toEqual({ kind: 'toggle', path: 'docs' });
  });

  test('does not move past the ends', () => {
    expect(moveFor('ArrowUp', rows, 0)).toBeUndefined();
    expect(moveFor('ArrowDown', rows, rows.length - 1)).toBeUndefined();
  });

  test('is left to the browser when it has no meaning in the tree', () => {
    expect(moveFor('F5', rows, 0)).toBeUndefined();
  });
});

describe('typing ahead', () => {
  test('finds the next name that begins with the letters', () => {
    expect(typedAhead(rows, 0, 're')?.node.path).toBe('README.md');
  });

  test('moves on when the same letter is typed again', () => {
    expect(typedAhead(rows, 0, 'd')?.node.path).toBe('docs');
    expect(typedAhead(rows, 1, 'dd')?.node.path).toBe('Dockerfile');
  });

  test('finds nothing when no name begins with the letters', () => {
    expect(typedAhead(rows, 0, 'xyz')).toBeUndefined();
  });
});
