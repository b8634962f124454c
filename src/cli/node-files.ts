import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Entry, FileSystem } from './io.ts';

const entry = (path: string): Entry => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'nothing';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const writeText = (path: string, text: string, executable: boolean): void => {
  const draft = `${path}.${process.pid}.tmp`;
  const mode = executable ? 0o755 : 0o644;
  try {
    // Fails when the draft's name is taken, so that nobody can redirect it with a link.
    writeFileSync(draft, text, { flag: 'wx', mode });
    // The mask of the process may have taken the bit away.
    if (executable) chmodSync(draft, mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

const removeEmptyFolder = (path: string): void => {
  try {
    rmdirSync(path);
  } catch {
    // Something else is in it, so it stays.
  }
};

/** The real file system. */
export const nodeFiles: FileSystem = {
  entry,
  isExecutable,
  writeText,
  removeEmptyFolder,
  readText: (path) => readFileSync(path, 'utf8'),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  removeFile: (path) => rmSync(path),
};
