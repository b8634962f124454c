import { dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';

/** Name of the file through which a text is written: it never is the name of somebody's file. */
export const draftName = (token: string): string => `.waybill-${token}.draft`;

/** A text for a path, with the executable bit. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
}

/** Writes a text by way of a draft: the path holds the old text or the new one, never half of it. */
export const replaceBy = (files: FileSystem, draft: string, written: FileText): void => {
  files.createFile(draft, written.text, written.executable);
  try {
    files.moveFile(draft, written.path);
  } catch (error) {
    files.removeFile(draft);
    throw error;
  }
};

/** Writes one file by itself, by way of a draft beside it. */
export const replaceFile = (files: FileSystem, path: string, text: string): void =>
  replaceBy(files, join(dirname(path), draftName(files.token())), {
    path,
    text,
    executable: false,
  });
