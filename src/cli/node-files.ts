import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { FileSystem, FolderEntry } from './io.ts';

const entry = (path: string): FolderEntry => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'nothing';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
};

/** Device and inode of the file at a path; `undefined` where no file exists. */
const identityOf = (path: string): string | undefined => {
  try {
    // Windows inodes are larger than a number can represent.
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
};

const isSameFile = (a: string, b: string): boolean => {
  const identity = identityOf(a);
  return identity !== undefined && identity === identityOf(b);
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const createFile = (path: string, text: string, executable: boolean): void => {
  const mode = executable ? 0o755 : 0o644;
  // `wx` fails when the path exists, so a symbolic link cannot redirect the text.
  const handle = openSync(path, 'wx', mode);
  try {
    writeFileSync(handle, text);
    // The umask of the process may have removed the executable bit.
    if (executable) fchmodSync(handle, mode);
  } catch (error) {
    closeSync(handle);
    // A full disk leaves half of the text. This call created the file, so this call removes it.
    rmSync(path, { force: true });
    throw error;
  }
  closeSync(handle);
};

const removeEmptyFolder = (path: string): void => {
  try {
    rmdirSync(path);
  } catch {
    // The folder is not empty, so it stays.
  }
};

const namesIn = (path: string, isMeant: (entry: Dirent) => boolean): readonly string[] => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(isMeant)
      .map(({ name }) => name)
      .toSorted();
  } catch {
    return [];
  }
};

/** The real file system. */
export const nodeFiles: FileSystem = {
  entry,
  isSameFile,
  listFolders: (path) => namesIn(path, (one) => one.isDirectory()),
  listFiles: (path) => namesIn(path, (one) => one.isFile()),
  sizeOf: (path) => statSync(path).size,
  isExecutable,
  createFile,
  removeEmptyFolder,
  readBytes: (path) => readFileSync(path),
  moveFile: renameSync,
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  removeFile: (path) => rmSync(path),
  token: () => randomBytes(8).toString('hex'),
};
