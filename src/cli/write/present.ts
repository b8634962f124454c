import { decodeText } from '../../core/index.ts';
import type { FileSystem } from '../io.ts';

/** Text of an existing file; `undefined` when it is not UTF-8. */
export type Present = string | undefined;

const byteOrderMark = '\uFEFF';

/**
 * Reads a file of the output folder. A byte order mark is part of the text, because it must not
 * come before `#!`.
 */
export const readPresent = (files: FileSystem, target: string): Present => {
  const bytes = files.readBytes(target);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return undefined;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    ? byteOrderMark + decoded.text
    : decoded.text;
};

/** Whether two texts are equal when CRLF is read as LF. */
export const sameLines = (a: Present, b: string): boolean =>
  a !== undefined && (a === b || a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n'));
