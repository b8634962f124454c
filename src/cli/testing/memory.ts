import { dirname } from 'node:path';
import type { Entry, FileSystem, Io } from '../io.ts';

interface MemoryFile {
  readonly text: string;
  readonly executable: boolean;
}

/** A file system in memory, with links to say no to; absolute paths, `/` between the parts. */
export interface Memory extends FileSystem {
  readonly texts: Map<string, MemoryFile>;
  readonly links: Set<string>;
  /** How many times a file was written. */
  readonly writes: string[];
}

const missing = (path: string): Error =>
  Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

/** A file system in memory with these files. */
export const memory = (files: Readonly<Record<string, string>> = {}): Memory => {
  const texts = new Map(
    Object.entries(files).map(([path, text]) => [path, { text, executable: false }]),
  );
  const links = new Set<string>();
  const writes: string[] = [];
  const folders = new Set<string>();
  const entry = (path: string): Entry => {
    if (links.has(path)) return 'link';
    if (texts.has(path)) return 'file';
    const isFolder =
      folders.has(path) || [...texts.keys()].some((one) => one.startsWith(`${path}/`));
    return isFolder ? 'folder' : 'nothing';
  };
  return {
    texts,
    links,
    writes,
    entry,
    readText: (path) => {
      const file = texts.get(path);
      if (!file) throw missing(path);
      return file.text;
    },
    isExecutable: (path) => texts.get(path)?.executable ?? false,
    writeText: (path, text, executable) => {
      if (entry(dirname(path)) !== 'folder' && dirname(path) !== '/') throw missing(dirname(path));
      writes.push(path);
      texts.set(path, { text, executable });
    },
    makeFolder: (path) => void folders.add(path),
    removeFile: (path) => void texts.delete(path),
    removeEmptyFolder: (path) => {
      if (![...texts.keys()].some((one) => one.startsWith(`${path}/`))) folders.delete(path);
    },
  };
};

/** An Io over a file system in memory, and what was said on it. */
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
