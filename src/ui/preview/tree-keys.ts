import type { TreeRow } from './file-tree.ts';

/** The action for a key press in the tree. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly path: string }
  | { readonly kind: 'press'; readonly path: string }
  | { readonly kind: 'toggle'; readonly path: string }
  | { readonly kind: 'openSiblings'; readonly parent: string | undefined };

const focus = (row: TreeRow | undefined): TreeMove | undefined =>
  row && { kind: 'focus', path: row.node.path };

const into = (rows: readonly TreeRow[], at: number): TreeMove | undefined => {
  const row = rows[at];
  if (row?.expanded === undefined) return undefined;
  return row.expanded ? focus(rows[at + 1]) : { kind: 'toggle', path: row.node.path };
};

const outOf = (rows: readonly TreeRow[], at: number): TreeMove | undefined => {
  const row = rows[at];
  if (row?.expanded) return { kind: 'toggle', path: row.node.path };
  return focus(rows.find((other) => other.node.path === row?.parent));
};

/**
 * The action for a key according to the ARIA tree pattern; undefined leaves the key to the browser.
 */
export const moveFor = (
  key: string,
  rows: readonly TreeRow[],
  at: number,
): TreeMove | undefined => {
  const row = rows[at];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      return into(rows, at);
    case 'ArrowLeft':
      return outOf(rows, at);
    case 'Enter':
    case ' ':
      return { kind: 'press', path: row.node.path };
    case '*':
      return { kind: 'openSiblings', parent: row.parent };
    default:
      return undefined;
  }
};

/** Milliseconds; letters typed within this time form one word. */
export const typingPause = 600;

/** The next row whose name begins with the typed text, starting again after the last row. */
export const typedAhead = (
  rows: readonly TreeRow[],
  at: number,
  typed: string,
): TreeRow | undefined => {
  const letters = [...typed.toLowerCase()];
  // Typing the same letter repeatedly moves through the names that begin with it.
  const stepping = letters.every((letter) => letter === letters[0]);
  const wanted = stepping ? (letters[0] ?? '') : letters.join('');
  const from = stepping ? at + 1 : at;
  const ordered = [...rows.slice(from), ...rows.slice(0, from)];
  return ordered.find((row) => row.node.name.toLowerCase().startsWith(wanted));
};
