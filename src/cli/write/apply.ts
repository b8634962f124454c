import { dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';
import { type Change, isForeign } from './compare.ts';
import { emitLock, type Lock, lockName, sha256 } from './lock.ts';

const removeFile = (files: FileSystem, out: string, target: string): void => {
  files.removeFile(target);
  for (let folder = dirname(target); folder.length > out.length; folder = dirname(folder)) {
    files.removeEmptyFolder(folder);
  }
};

/** Makes each folder once, which a bundle of many files in few folders notices. */
const folderMaker = (files: FileSystem): ((path: string) => void) => {
  const made = new Set<string>();
  return (path) => {
    if (made.has(path)) return;
    files.makeFolder(path);
    made.add(path);
  };
};

const applyOne = (
  files: FileSystem,
  out: string,
  change: Change,
  makeFolder: (path: string) => void,
): void => {
  if (change.kind === 'same') return;
  if (change.kind === 'gone') {
    removeFile(files, out, change.target);
    return;
  }
  makeFolder(dirname(change.target));
  files.writeText(change.target, change.file.text, change.file.executable === true);
};

/** What the record holds afterwards: a file that was kept stays recorded as it was last written. */
const lockAfter = (changes: readonly Change[], before: Lock, force: boolean): Lock => {
  const after = new Map<string, string>();
  for (const change of changes) {
    const kept = isForeign(change) && !force;
    if (change.kind === 'gone') continue;
    const hash = kept ? before.get(change.path) : sha256(change.file.text);
    if (hash !== undefined) after.set(change.path, hash);
  }
  return after;
};

/** Makes the folder hold the bundle, except files edited by hand unless `force`. */
export const apply = (
  files: FileSystem,
  out: string,
  changes: readonly Change[],
  { lock, force }: { readonly lock: Lock; readonly force: boolean },
): void => {
  const makeFolder = folderMaker(files);
  makeFolder(out);
  for (const change of changes) {
    if (force || !isForeign(change)) applyOne(files, out, change, makeFolder);
  }
  const text = emitLock(lockAfter(changes, lock, force));
  const path = join(out, lockName);
  if (files.entry(path) === 'nothing' || files.readText(path) !== text) {
    files.writeText(path, text, false);
  }
};
