import { dirname, join } from 'node:path';
import { type FileSystem, UsageError } from '../io.ts';
import type { FileDifference } from './compare.ts';
import { type Lock, lockHead, lockName } from './lock.ts';
import { readPresent } from './present.ts';
import { draftName } from './replacement.ts';

/**
 * Name of the draft of the record. The name is fixed, because the record cannot list the draft of
 * itself.
 */
export const lockDraft = `${lockName}.draft`;

/** Removes the parent folders of a file that are empty now, up to the output folder. */
export const removeEmptyFolders = (files: FileSystem, out: string, target: string): void => {
  for (let folder = dirname(target); folder.length > out.length; folder = dirname(folder)) {
    files.removeEmptyFolder(folder);
  }
};

/**
 * Removes the draft of a record that an interrupted run left. Throws for any other file of that
 * name.
 */
const removeLockDraft = (files: FileSystem, out: string): void => {
  const path = join(out, lockDraft);
  const entry = files.entry(path);
  if (entry === 'nothing') return;
  const text = entry === 'file' ? readPresent(files, path) : undefined;
  if (text === undefined || !(text.startsWith(lockHead) || lockHead.startsWith(text))) {
    throw new UsageError(
      `${lockDraft} is in the way: the record is written under this name. Move it away.`,
      `${lockDraft} 占用了写入记录时使用的文件名，请将其移走。`,
    );
  }
  files.removeFile(path);
};

/** Removes the drafts and the empty folders that an interrupted run left. */
export const recover = (
  files: FileSystem,
  out: string,
  { writing }: Lock,
  changes: readonly FileDifference[],
): void => {
  removeLockDraft(files, out);
  // Input paths were not checked for symbolic links, because nothing is written there.
  const inputs = new Set(changes.filter(({ kind }) => kind === 'input').map(({ path }) => path));
  for (const path of Object.keys(writing?.files ?? {})) {
    if (writing === undefined || inputs.has(path)) continue;
    const target = join(out, path);
    const draft = join(dirname(target), draftName(writing.token));
    if (files.entry(draft) === 'file') files.removeFile(draft);
    removeEmptyFolders(files, out, target);
  }
};
