/** A file in the tree. */
export interface FileNode {
  readonly kind: 'file';
  readonly path: string;
  readonly name: string;
}

/** A folder in the tree; a chain of folders with nothing else in them is one node, `a/b/c`. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly path: string;
  readonly name: string;
  readonly children: readonly TreeNode[];
}

/** What the tree is made of. */
export type TreeNode = FileNode | FolderNode;

/** One visible line of the tree, with what assistive technology says about its place. */
export interface TreeRow {
  readonly node: TreeNode;
  /** Stays while a folder is renamed, so that typing a name does not draw its rows anew. */
  readonly key: string;
  /** 1 for the top. */
  readonly level: number;
  /** Path of the folder around it; undefined at the top. */
  readonly parent: string | undefined;
  /** 1-based place among its siblings. */
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

/** The tree of some paths; it keeps their order, because the core lists files in reading order. */
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

/** The lines to show when these folders are closed. */
export const rowsOf = (
  nodes: readonly TreeNode[],
  closed: ReadonlySet<string>,
  parent: Pick<TreeRow, 'level' | 'key'> & { readonly path: string | undefined } = top,
): readonly TreeRow[] =>
  nodes.flatMap((node, index) => {
    const place = index + 1;
    const level = parent.level + 1;
    // No file has an empty name, so a folder's place never looks like one.
    const key = `${parent.key}/${node.kind === 'file' ? node.name : `/${place}`}`;
    const expanded = node.kind === 'folder' ? !closed.has(node.path) : undefined;
    const siblings = nodes.length;
    const row = { node, key, level, parent: parent.path, place, siblings, expanded };
    if (node.kind === 'file' || !expanded) return [row];
    return [row, ...rowsOf(node.children, closed, { level, key, path: node.path })];
  });

/** The folders that hold one of these files, at any depth. */
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

/** Characters that two paths share at the start and at the end. */
const likeness = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  const start = sharedStart(one, other, most);
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end;
};

/**
 * The file to show: the wanted one; if it has vanished, the one whose path is most like it (the
 * same name in a renamed folder, a neighbour in the same folder), else the first.
 */
export const openFile = (
  paths: readonly string[],
  wanted: string | undefined,
): string | undefined => {
  if (wanted === undefined || paths.includes(wanted)) return wanted ?? paths[0];
  const enough = wanted.length / 2;
  const scored = paths.map((path) => ({ path, score: likeness(path, wanted) }));
  const best = scored.reduce((found, one) => (one.score > found.score ? one : found), {
    path: paths[0],
    score: enough,
  });
  return best.path;
};
