import { kindOf } from './file-kind.ts';

/** A file in the tree. */
export interface FileNode {
  readonly kind: 'file';
  readonly path: string;
  readonly name: string;
}

/** A folder in the tree; a chain of folders that contain only one folder is one node, `a/b/c`. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly path: string;
  readonly name: string;
  readonly children: readonly TreeNode[];
}

/** A node of the tree. */
export type TreeNode = FileNode | FolderNode;

/** One visible row of the tree, with its position for assistive technology. */
export interface TreeRow {
  readonly node: TreeNode;
  /** Unchanged while a folder is renamed, so that typing a name does not replace its rows. */
  readonly key: string;
  /** Depth; 1 at the top. */
  readonly level: number;
  /** Path of the parent folder; undefined at the top. */
  readonly parent: string | undefined;
  /** 1-based position among its siblings. */
  readonly place: number;
  readonly siblings: number;
  /** Undefined for a file. */
  readonly expanded: boolean | undefined;
}

interface Draft {
  readonly path: string;
  readonly folders: Map<string, Draft>;
  readonly order: (Draft | FileNode)[];
}

const draft = (path: string): Draft => ({ path, folders: new Map(), order: [] });

const folderIn = (parent: Draft, name: string): Draft => {
  const known = parent.folders.get(name);
  if (known) return known;
  const made = draft(parent.path === '' ? name : `${parent.path}/${name}`);
  parent.folders.set(name, made);
  parent.order.push(made);
  return made;
};

const finish = (entry: Draft | FileNode, from: string): TreeNode => {
  if (!('folders' in entry)) return entry;
  const [only] = entry.order;
  if (entry.order.length === 1 && only && 'folders' in only) return finish(only, from);
  const name = from === '' ? entry.path : entry.path.slice(from.length + 1);
  return { kind: 'folder', path: entry.path, name, children: childrenOf(entry) };
};

const childrenOf = (folder: Draft): readonly TreeNode[] =>
  folder.order.map((entry) => finish(entry, folder.path));

/** The tree of the paths; it keeps their order, because the core lists files in reading order. */
export const treeOf = (paths: readonly string[]): readonly TreeNode[] => {
  const root = draft('');
  for (const path of paths) {
    const parts = path.split('/');
    const name = parts.pop() ?? path;
    parts.reduce(folderIn, root).order.push({ kind: 'file', path, name });
  }
  return childrenOf(root);
};

const top = { level: 0, key: '', path: undefined };

/** The visible rows, given the closed folders. */
export const rowsOf = (
  nodes: readonly TreeNode[],
  closed: ReadonlySet<string>,
  parent: Pick<TreeRow, 'level' | 'key'> & { readonly path: string | undefined } = top,
): readonly TreeRow[] =>
  nodes.flatMap((node, index) => {
    const place = index + 1;
    const level = parent.level + 1;
    // No file has an empty name, so the key of a folder never equals the key of a file.
    const key = `${parent.key}/${node.kind === 'file' ? node.name : `/${place}`}`;
    const expanded = node.kind === 'folder' ? !closed.has(node.path) : undefined;
    const siblings = nodes.length;
    const row = { node, key, level, parent: parent.path, place, siblings, expanded };
    if (node.kind === 'file' || !expanded) return [row];
    return [row, ...rowsOf(node.children, closed, { level, key, path: node.path })];
  });

/** The folders that contain one of these files, at any depth. */
export const foldersAround = (paths: Iterable<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      found.add(path.slice(0, end));
    }
  }
  return found;
};

const sharedStart = (one: string, other: string, most: number): number => {
  let at = 0;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
};

/** Number of characters that two paths share at the start and at the end. */
const likeness = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  const start = sharedStart(one, other, most);
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end;
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The path most similar to another path; undefined for an empty list. */
const mostAlike = (paths: readonly string[], gone: string): string | undefined =>
  paths.toSorted((one, other) => likeness(other, gone) - likeness(one, gone))[0];

/**
 * The replacement of a removed file: the same name in a renamed folder, a similar path, a file in
 * the nearest of its folders, a file of the same kind, otherwise the first file.
 */
const neighbourOf = (paths: readonly string[], gone: string): string | undefined => {
  const alike = mostAlike(paths, gone);
  if (alike !== undefined && likeness(alike, gone) > gone.length / 2) return alike;
  for (let folder = folderOf(gone); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
    const near = mostAlike(
      paths.filter((path) => path.startsWith(folder)),
      gone,
    );
    if (near !== undefined) return near;
  }
  const kind = kindOf(gone);
  const related = paths.filter((path) => kind !== 'other' && kindOf(path) === kind);
  return mostAlike(related, gone) ?? paths[0];
};

/**
 * The file to show: the chosen file, otherwise the file shown last, so that the preview does not
 * change while other files are added or removed. If that file was removed too, its neighbour.
 */
export const openFile = (
  paths: readonly string[],
  wanted: string | undefined,
  last?: string,
): string | undefined => {
  const kept = [wanted, last].find((path) => path !== undefined && paths.includes(path));
  if (kept !== undefined) return kept;
  const gone = last ?? wanted;
  return gone === undefined ? paths[0] : neighbourOf(paths, gone);
};
