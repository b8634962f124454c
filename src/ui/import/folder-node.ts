/** A file or a folder that the user gave, however the browser hands it over. */
export interface GivenNode {
  readonly name: string;
  /** Undefined for a file. */
  readonly children?: () => Promise<readonly GivenNode[]>;
  /** Undefined for a folder. */
  readonly file?: () => Promise<File>;
}

/** The most entries of one folder that are listed. */
const mostEntries = 50_000;

/**
 * Browsers return the entries of a folder in parts of about a hundred; an empty part is the end.
 */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < mostEntries) {
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

/** A dropped file or folder. */
export const entryNode = (entry: FileSystemEntry): GivenNode => {
  const { name } = entry;
  if (isFolder(entry)) {
    return { name, children: async () => (await entriesOf(entry)).map(entryNode) };
  }
  if (!isFile(entry)) return { name };
  return { name, file: () => new Promise((resolve, reject) => entry.file(resolve, reject)) };
};

/** The part of a folder handle that is read; TypeScript does not declare its iterator. */
export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  readonly values: () => AsyncIterable<FolderHandle | FileSystemFileHandle>;
}

/** A folder that the user picked, where the browser has the File System Access API. */
export const handleNode = (handle: FolderHandle | FileSystemFileHandle): GivenNode => {
  const { name } = handle;
  if (handle.kind === 'file') return { name, file: () => handle.getFile() };
  return {
    name,
    children: async () => {
      const nodes: GivenNode[] = [];
      for await (const one of handle.values()) nodes.push(handleNode(one));
      return nodes;
    },
  };
};

interface Draft {
  readonly folders: Map<string, Draft>;
  readonly files: GivenNode[];
}

const nodesOf = ({ folders, files }: Draft): readonly GivenNode[] => [
  ...files,
  ...[...folders].map(([name, draft]) => ({ name, children: async () => nodesOf(draft) })),
];

/** The folder of files that were chosen with `webkitdirectory`: each knows its path in the folder. */
export const filesNodes = (files: Iterable<File>): readonly GivenNode[] => {
  const root: Draft = { folders: new Map(), files: [] };
  for (const file of files) {
    const parts = file.webkitRelativePath.split('/');
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.folders.get(part) ?? { folders: new Map(), files: [] };
      at.folders.set(part, next);
      at = next;
    }
    at.files.push({ name: file.name, file: async () => file });
  }
  return nodesOf(root);
};
