import { inReadingOrder, isSearched, wantedLength } from '../../core/import/project.ts';
import type { SourceFile } from '../state/index.ts';
import type { GivenNode } from './folder-node.ts';

/**
 * Limits for reading a folder; a repository without its build output has fewer entries and levels,
 * and less source. `length` is that of all texts, in characters.
 */
const most = { entries: 50_000, levels: 16, files: 4000, length: 16_000_000 } as const;

/** The files of a folder that the import reads, and the paths of the others. */
export interface ReadFolder {
  readonly files: readonly SourceFile[];
  readonly others: readonly string[];
  /** How many files were not read because there are too many. */
  readonly unread: number;
  /** The number of files and folders that were seen. */
  readonly seen: number;
}

/** How far the reading of a folder is. */
export interface FolderProgress {
  readonly seen: number;
  readonly read: number;
}

/** How the user follows the reading, and ends it. */
export interface ReadOptions {
  /** Ends the reading: the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FolderProgress) => void;
}

interface Found {
  readonly path: string;
  readonly node: GivenNode;
  /** The length up to which the file is read; undefined if no reader wants it. */
  readonly longest: number | undefined;
}

interface Place {
  readonly path: string;
  readonly node: GivenNode;
}

/** Entries after which the page gets a turn. */
const perTurn = 500;

/** Waits for one turn of the event loop, in which the page can draw. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(undefined);
  });

/** All files below the nodes, folder by folder; build output and the history are not searched. */
const filesBelow = async (
  nodes: readonly GivenNode[],
  { signal, onProgress }: ReadOptions,
): Promise<{ readonly found: readonly Found[]; readonly seen: number }> => {
  const found: Found[] = [];
  let seen = 0;
  let level = nodes.map((node): Place => ({ node, path: node.name }));
  for (let depth = 0; depth <= most.levels && level.length > 0; depth += 1) {
    const next: Place[] = [];
    for (const { node, path } of level) {
      seen += 1;
      if (seen > most.entries) return { found, seen };
      if (seen % perTurn === 0) {
        onProgress?.({ seen, read: 0 });
        await nextTurn();
        signal?.throwIfAborted();
      }
      if (node.file) found.push({ node, path, longest: wantedLength(path) });
      else if (node.children && isSearched(node.name)) {
        const children = await node.children();
        next.push(...children.map((child) => ({ node: child, path: `${path}/${child.name}` })));
      }
    }
    level = next;
  }
  return { found, seen };
};

/** The text of a file; nothing if it is too long or not UTF-8. */
const readFile = async ({ node, path, longest = 0 }: Found): Promise<readonly SourceFile[]> => {
  const file = await node.file?.();
  if (file === undefined || file.size > longest) return [];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return [{ name: path, text }];
  } catch {
    return [];
  }
};

/** Files that are read at the same time. */
const atOnce = 8;

/** Reads the files of a folder that the import wants; of the others only the path is kept. */
export const readFolder = async (
  nodes: readonly GivenNode[],
  options: ReadOptions = {},
): Promise<ReadFolder> => {
  const { signal, onProgress } = options;
  const { found, seen } = await filesBelow(nodes, options);
  const byPath = new Map(found.map((one) => [one.path, one]));
  const paths = found.flatMap(({ path, longest }) => (longest === undefined ? [] : [path]));
  const wanted = inReadingOrder(paths).flatMap((path) => byPath.get(path) ?? []);
  const files: SourceFile[] = [];
  let length = 0;
  let at = 0;
  for (; at < Math.min(wanted.length, most.files) && length < most.length; at += atOnce) {
    signal?.throwIfAborted();
    const part = (await Promise.all(wanted.slice(at, at + atOnce).map(readFile))).flat();
    files.push(...part);
    length += part.reduce((sum, { text }) => sum + text.length, 0);
    onProgress?.({ seen, read: files.length });
    await nextTurn();
  }
  const known = new Set(files.map(({ name }) => name));
  const others = found.map(({ path }) => path).filter((path) => !known.has(path));
  return { files, others, unread: Math.max(0, wanted.length - at), seen };
};
