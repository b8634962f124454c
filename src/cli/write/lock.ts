import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { decodeText, isMapping } from '../../core/index.ts';
import { type FileSystem, UsageError } from '../io.ts';

/** Name of the file in the output folder that records the files written by `generate`. */
export const lockName = '.waybill.lock';

/** Hashes by path, relative to the output folder. */
type Hashes = Readonly<Record<string, string>>;

/**
 * The intended changes of a run; in the record from before its first change until after its last.
 */
export interface Intent {
  /** Random part of the names of the drafts. */
  readonly token: string;
  /** Hash of the text to be written to a path, or `null` where a file is to be deleted. */
  readonly files: Readonly<Record<string, string | null>>;
}

/** The record of generated files. */
export interface Lock {
  /** Hash of the text last written. */
  readonly files: Hashes;
  /** Paths of starters: source code that belongs to the user's crate once it is written. */
  readonly starters: readonly string[];
  /** Intended changes of the last run, if it was interrupted. */
  readonly writing?: Intent;
}

const nothing: Lock = { files: {}, starters: [] };

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. CRLF is hashed as LF, because Git for
 * Windows converts line ends at checkout and this is not an edit.
 */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/**
 * Hashes of the texts that Waybill wrote or intended to write at a path: a file with one of these
 * hashes has not been edited.
 */
export const hashesAt = ({ files, writing }: Lock, path: string): readonly string[] =>
  [files, writing?.files ?? {}].flatMap((hashes) => {
    const hash = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
    return typeof hash === 'string' ? [hash] : [];
  });

/** All paths that Waybill wrote or intended to write. */
export const pathsOf = ({ files, writing }: Lock): readonly string[] => [
  ...new Set([...Object.keys(files), ...Object.keys(writing?.files ?? {})]),
];

const isHashes = (value: unknown): value is Hashes =>
  isMapping(value) && Object.values(value).every((hash) => typeof hash === 'string');

const isIntent = (value: unknown): value is Intent =>
  isMapping(value) &&
  typeof value['token'] === 'string' &&
  // The token becomes part of a file name.
  /^[0-9a-f]{16}$/.test(value['token']) &&
  isMapping(value['files']) &&
  Object.values(value['files']).every((hash) => hash === null || typeof hash === 'string');

const isPaths = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((path) => typeof path === 'string');

const lockOf = (value: unknown): Lock | undefined => {
  if (!isMapping(value)) return undefined;
  const { files, starters = [], writing } = value;
  if (!isHashes(files) || !isPaths(starters)) return undefined;
  if (writing === undefined) return { files, starters };
  return isIntent(writing) ? { files, starters, writing } : undefined;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the record of the output folder; empty when the folder has no record yet. */
export const readLock = (files: FileSystem, out: string): Lock => {
  const path = join(out, lockName);
  const entry = files.entry(path);
  if (entry === 'nothing') return nothing;
  const decoded = entry === 'file' ? decodeText(files.readBytes(path)) : undefined;
  const lock = decoded?.ok ? lockOf(parse(decoded.text)) : undefined;
  if (lock) return lock;
  throw new UsageError(
    `${lockName} is damaged, so it is not known which files are Waybill's own. Restore it, or delete it: every file that differs then counts as edited by hand.`,
    `${lockName} 已损坏，无法判断哪些文件由 Waybill 生成。请恢复该文件或将其删除；删除后，凡内容不同的文件都视为手工修改过。`,
  );
};

const sorted = <V>(record: Readonly<Record<string, V>>): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** First characters of every record file. */
export const lockHead = '{\n  "waybill": 1,\n';

/** The record as JSON text, sorted so that version control shows only real changes. */
export const emitLock = ({ files, starters, writing }: Lock): string => {
  const record = {
    waybill: 1,
    files: sorted(files),
    ...(starters.length === 0 ? {} : { starters: [...starters].sort() }),
    ...(writing === undefined ? {} : { writing }),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
};
