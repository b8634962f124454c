import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Say } from '../i18n/index.ts';
import { FileRow, type RowMark } from './FileRow.tsx';
import styles from './FileTree.module.css';
import type { Changes } from './file-changes.ts';
import { foldersAround, rowsOf, type TreeNode, type TreeRow } from './file-tree.ts';
import { strings } from './strings.ts';
import { moveFor, type TreeMove, typedAhead } from './tree-keys.ts';
import { useTypeAhead } from './useTypeAhead.ts';

const markOf = (
  { node, expanded }: TreeRow,
  changes: Changes,
  changedFolders: ReadonlySet<string>,
): RowMark | undefined => {
  if (node.kind === 'file') return changes.byPath.get(node.path)?.kind;
  return expanded === false && changedFolders.has(node.path) ? 'within' : undefined;
};

const pathAt = (event: MouseEvent): string | undefined =>
  event.target instanceof Element
    ? event.target.closest<HTMLElement>('[data-path]')?.dataset['path']
    : undefined;

const rowElement = (tree: HTMLElement | null, path: string): HTMLElement | null | undefined =>
  tree?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);

/**
 * The file tree, navigated by arrow keys, Home, End, letters and Enter; the focused file is shown.
 */
export const FileTree = ({
  nodes,
  closed,
  setClosed,
  changes,
  executables,
  open,
  onOpen,
  say,
}: {
  readonly nodes: readonly TreeNode[];
  readonly closed: ReadonlySet<string>;
  readonly setClosed: (closed: ReadonlySet<string>) => void;
  readonly changes: Changes;
  readonly executables: ReadonlySet<string>;
  /** Path of the shown file. */
  readonly open: string | undefined;
  /** `chosen`: the user chose this file, instead of only passing it with the arrow keys. */
  readonly onOpen: (path: string, chosen: boolean) => void;
  readonly say: Say;
}) => {
  const tree = useRef<HTMLDivElement>(null);
  const typeAhead = useTypeAhead();
  const [active, setActive] = useState(open);
  const rows = useMemo(() => rowsOf(nodes, closed), [nodes, closed]);
  const changedFolders = useMemo(() => foldersAround(changes.byPath.keys()), [changes]);
  const known = (path: string | undefined) => rows.some((row) => row.node.path === path);
  const tabStop = [active, open, rows[0]?.node.path].find(known);

  useEffect(() => {
    setActive(open);
    if (open !== undefined) rowElement(tree.current, open)?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const toggle = (path: string) => {
    const next = new Set(closed);
    if (!next.delete(path)) next.add(path);
    setClosed(next);
  };
  const press = (path: string, chosen: boolean) => {
    setActive(path);
    const row = rows.find((one) => one.node.path === path);
    if (row?.node.kind === 'file') onOpen(path, chosen);
    else if (chosen) toggle(path);
  };
  const goTo = (path: string) => {
    rowElement(tree.current, path)?.focus();
    press(path, false);
  };
  const openSiblings = (parent: string | undefined) => {
    const siblings = rows.filter((row) => row.parent === parent).map((row) => row.node.path);
    setClosed(new Set([...closed].filter((path) => !siblings.includes(path))));
  };
  const perform = (move: TreeMove) => {
    if (move.kind === 'focus') goTo(move.path);
    else if (move.kind === 'press') press(move.path, true);
    else if (move.kind === 'toggle') toggle(move.path);
    else openSiblings(move.parent);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex((row) => row.node.path === tabStop);
    const typed = typeAhead(event);
    const found = typed === undefined ? undefined : typedAhead(rows, at, typed);
    const move =
      moveFor(event.key, rows, at) ?? (found && { kind: 'focus', path: found.node.path });
    if (!move) return;
    event.preventDefault();
    perform(move);
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={say(strings.tree)}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const path = pathAt(event);
        if (path !== undefined) press(path, true);
      }}
    >
      {rows.map((row) => (
        <FileRow
          key={row.key}
          path={row.node.path}
          name={row.node.name}
          level={row.level}
          place={row.place}
          siblings={row.siblings}
          expanded={row.expanded}
          executable={executables.has(row.node.path)}
          mark={markOf(row, changes, changedFolders)}
          lines={changes.byPath.get(row.node.path)?.lines ?? 0}
          selected={row.node.path === open}
          tabbable={row.node.path === tabStop}
          say={say}
        />
      ))}
    </div>
  );
};
