import type { FileSystem } from '../io.ts';
import type { Memory } from './memory.ts';

/** Stands for the death of the process: no later call changes the file system. */
export class Killed extends Error {}

/**
 * A file system that simulates a process killed at its change number `at` (from 0). With `half`, a
 * file created by this change has half of its text.
 */
export const interrupted = (files: Memory, at: number, half: boolean): FileSystem => {
  let changes = 0;
  const change =
    <A extends readonly unknown[]>(make: (...args: A) => void, begin?: (...args: A) => void) =>
    (...args: A): void => {
      if (changes === at && half) begin?.(...args);
      if (changes >= at) throw new Killed();
      changes += 1;
      make(...args);
    };
  return {
    ...files,
    createFile: change(files.createFile, (path, text, executable) =>
      files.createFile(path, text.slice(0, text.length / 2), executable),
    ),
    moveFile: change(files.moveFile),
    makeFolder: change(files.makeFolder),
    removeFile: change(files.removeFile),
    removeEmptyFolder: change(files.removeEmptyFolder),
  };
};
