import { dirname } from 'node:path';
import type { FileSystem, FolderEntry, Io } from '../io.ts';

interface MemoryFile {
  readonly text: string;
  readonly executable: boolean;
  /** Replaces the text, for a file that is not UTF-8. */
  readonly bytes?: Uint8Array;
}

/** A file system in memory. Paths are absolute, separated by `/`. */
export interface Memory extends FileSystem {
  readonly texts: Map<string, MemoryFile>;
  /** Targets of the symbolic links, by path. */
  readonly links: Map<string, string>;
  readonly folders: Set<string>;
  /** Paths of all writes, in order. */
  readonly writes: string[];
  readText(path: string): string;
}

const failure = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'open' });

/** A file system in memory with these files. */
export const memory = (files: Readonly<Record<string, string>> = {}): Memory => {
  const texts = new Map<string, MemoryFile>(
    Object.entries(files).map(([path, text]) => [path, { text, executable: false }]),
  );
  const links = new Map<string, string>();
  const writes: string[] = [];
  const folders = new Set<string>();
  const isFull = (path: string): boolean =>
    [...texts.keys(), ...folders].some((one) => one.startsWith(`${path}/`));
  const entry = (path: string): FolderEntry => {
    if (links.has(path)) return 'link';
    if (texts.has(path)) return 'file';
    return folders.has(path) || isFull(path) ? 'folder' : 'nothing';
  };
  const resolved = (path: string): string => {
    const target = links.get(path);
    return target === undefined ? path : resolved(target);
  };
  const found = (path: string): MemoryFile => {
    const file = texts.get(resolved(path));
    if (!file) throw failure('ENOENT', path);
    return file;
  };
  let tokens = 0;
  return {
    texts,
    links,
    folders,
    writes,
    entry,
    isSameFile: (a, b) => texts.has(resolved(a)) && resolved(a) === resolved(b),
    readBytes: (path) => {
      const { bytes, text } = found(path);
      return bytes ?? new TextEncoder().encode(text);
    },
    readText: (path) => found(path).text,
    listFolders: (path) => {
      const below = [...texts.keys()].filter((one) => one.startsWith(`${path}/`));
      const parts = below.map((one) => one.slice(path.length + 1).split('/'));
      return [
        ...new Set(parts.filter((one) => one.length > 1).map(([name = '']) => name)),
      ].toSorted();
    },
    listFiles: (path) =>
      [...texts.keys()]
        .filter((one) => one.startsWith(`${path}/`))
        .map((one) => one.slice(path.length + 1))
        .filter((one) => !one.includes('/'))
        .toSorted(),
    sizeOf: (path) => found(path).bytes?.length ?? found(path).text.length,
    isExecutable: (path) => texts.get(path)?.executable ?? false,
    createFile: (path, text, executable) => {
      if (entry(path) !== 'nothing') throw failure('EEXIST', path);
      if (entry(dirname(path)) !== 'folder' && dirname(path) !== '/') throw failure('ENOENT', path);
      texts.set(path, { text, executable });
    },
    moveFile: (from, to) => {
      const file = found(from);
      texts.delete(from);
      texts.set(to, file);
      writes.push(to);
    },
    makeFolder: (path) => {
      for (let at = path; at !== '/'; at = dirname(at)) folders.add(at);
    },
    removeFile: (path) => {
      if (!texts.delete(path)) throw failure('ENOENT', path);
    },
    removeEmptyFolder: (path) => {
      if (!isFull(path)) folders.delete(path);
    },
    token: () => (++tokens).toString(16).padStart(16, '0'),
  };
};

/** An Io over a file system in memory, which collects the output. */
export const testIo = (
  files: Memory = memory(),
  env: Io['env'] = {},
): { readonly io: Io; readonly said: () => string; readonly complained: () => string } => {
  const out: string[] = [];
  const err: string[] = [];
  return {
    io: {
      cwd: '/project',
      files,
      env,
      colour: false,
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
    },
    said: () => out.join(''),
    complained: () => err.join(''),
  };
};
