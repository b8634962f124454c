import { dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';

/** Name of the draft of a file; the random token keeps it apart from the user's files. */
export const draftName = (token: string): string => `.waybill-${token}.draft`;

/** A text to be written to a path, with the executable bit. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
}

/**
 * Writes a text to a draft and moves it to its path, which holds the complete old or new text at
 * all times.
 */
export const replaceBy = (files: FileSystem, draft: string, written: FileText): void => {
  files.createFile(draft, written.text, written.executable);
  try {
    files.moveFile(draft, written.path);
  } catch (error) {
    files.removeFile(draft);
    throw error;
  }
};

/** Writes a single file through a draft in the same folder. */
export const replaceFile = (files: FileSystem, path: string, text: string): void =>
  replaceBy(files, join(dirname(path), draftName(files.token())), {
    path,
    text,
    executable: false,
  });
