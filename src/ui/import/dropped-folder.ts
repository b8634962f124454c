import { isSearched, isWanted } from '../../core/import/project.ts';
import { type GivenFile, longestFile } from './source-file.ts';

/**
 * Limits for reading a folder; a repository without its build output has fewer entries and levels.
 */
const most = { entries: 50_000, levels: 16, files: 1000 } as const;

/** The manifests and settings of dropped folders, and the number of files seen. */
export interface DroppedFolder {
  readonly files: readonly GivenFile[];
  readonly seen: number;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/**
 * Browsers return the entries of a folder in parts of about a hundred; an empty part is the end.
 */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < most.entries) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) break;
    all.push(...part);
  }
  return all;
};

// `isFile` and `isDirectory` say which subtype an entry is.
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const readFile = async (
  entry: FileSystemFileEntry,
  name: string,
): Promise<readonly GivenFile[]> => {
  const file = await fileOf(entry);
  if (file.size > longestFile) return [];
  return [{ name, bytes: new Uint8Array(await file.arrayBuffer()) }];
};

/** Reads the manifests and settings of dropped folders; build output and the history are skipped. */
export const readFolders = async (roots: readonly FileSystemEntry[]): Promise<DroppedFolder> => {
  const files: GivenFile[] = [];
  let seen = 0;
  const queue = roots.map((entry) => ({ entry, path: entry.name, level: 0 }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { entry, path, level } = next;
    seen += 1;
    if (seen > most.entries || files.length >= most.files) break;
    if (isFile(entry)) {
      if (isWanted(path)) files.push(...(await readFile(entry, path)));
    } else if (isFolder(entry) && level < most.levels && isSearched(entry.name)) {
      const inside = await entriesOf(entry);
      queue.push(
        ...inside.map((one) => ({ entry: one, path: `${path}/${one.name}`, level: level + 1 })),
      );
    }
  }
  return { files, seen };
};
