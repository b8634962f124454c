import { dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';
import type { FileDifference } from './compare.ts';
import { emitLock, type Lock, lockName } from './lock.ts';
import { readPresent, sameLines } from './present.ts';
import { lockAfter, lockDuring, ofOthers, stepsOf, type WriteStep } from './record.ts';
import { lockDraft, recover, removeEmptyFolders } from './recovery.ts';
import { draftName, replaceBy } from './replacement.ts';

/** Creates each folder only once: repeated calls are slow for many files in few folders. */
const folderMaker = (files: FileSystem): ((path: string) => void) => {
  const made = new Set<string>();
  return (path) => {
    if (made.has(path)) return;
    files.makeFolder(path);
    made.add(path);
  };
};

const writeLock = (files: FileSystem, out: string, lock: Lock): void => {
  const path = join(out, lockName);
  const text = emitLock(lock);
  if (files.entry(path) === 'file' && sameLines(readPresent(files, path), text)) return;
  replaceBy(files, join(out, lockDraft), { path, text, executable: false });
};

const takeStep = (files: FileSystem, out: string, token: string, step: WriteStep): void => {
  const { target } = step;
  if (step.kind === 'gone') {
    files.removeFile(target);
    removeEmptyFolders(files, out, target);
    return;
  }
  const { text, executable } = step.file;
  replaceBy(files, join(dirname(target), draftName(token)), {
    path: target,
    text,
    executable: executable === true,
  });
};

/**
 * Writes the bundle into the folder, except over files edited by hand unless `force`. The record
 * lists the intended changes before the first change and the finished ones after the last. If the
 * process is killed, the next run recognises generated files and drafts by it.
 */
export const apply = (
  files: FileSystem,
  out: string,
  changes: readonly FileDifference[],
  { lock, force }: { readonly lock: Lock; readonly force: boolean },
): void => {
  const makeFolder = folderMaker(files);
  const steps = stepsOf(changes, force);
  const kept = ofOthers(lock, steps);
  files.makeFolder(out);
  recover(files, out, lock, changes);
  if (steps.length > 0) {
    const token = files.token();
    writeLock(files, out, { ...lockDuring(changes, steps, { lock, token }), ...kept });
    for (const step of steps) {
      if (step.kind !== 'gone') makeFolder(dirname(step.target));
      takeStep(files, out, token, step);
    }
  }
  writeLock(files, out, { ...lockAfter(changes, lock, force), ...kept });
};
