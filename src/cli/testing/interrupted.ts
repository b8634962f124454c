import type { FileSystem } from '../io.ts';
import type { Memory } from './memory.ts';

/** The process was killed; nothing that runs afterwards changes the disk. */
export class Killed extends Error {}

/**
 * The file system of a process that is killed before its change number `at` (0 is the first). With
 * `half` the change is a file of which half the text is written when the process is killed.
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
