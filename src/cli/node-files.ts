import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
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

/** Device and inode of the file behind the path; `undefined` where no file is. */
const identityOf = (path: string): string | undefined => {
  try {
    // Inodes of Windows do not fit into a number.
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
  // Fails when the name is taken, so that nobody can redirect the text with a link.
  const handle = openSync(path, 'wx', mode);
  try {
    writeFileSync(handle, text);
    // The mask of the process may have taken the bit away.
    if (executable) fchmodSync(handle, mode);
  } catch (error) {
    closeSync(handle);
    // Half a text, on a full disk: the file was made here, so it is removed here.
    rmSync(path, { force: true });
    throw error;
  }
  closeSync(handle);
};

const removeEmptyFolder = (path: string): void => {
  try {
    rmdirSync(path);
  } catch {
    // Something else is in it, so it stays.
  }
};

const listFolders = (path: string): readonly string[] => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((one) => one.isDirectory())
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
  listFolders,
  isExecutable,
  createFile,
  removeEmptyFolder,
  readBytes: (path) => readFileSync(path),
  moveFile: renameSync,
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  removeFile: (path) => rmSync(path),
  token: () => randomBytes(8).toString('hex'),
};
