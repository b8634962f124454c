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

/** The bundle to which an entry of the record belongs. */
export interface Owner {
  /** The name of the bundle. */
  readonly name: string;
  /** The file with its decisions, relative to the output folder; undefined for a preset. */
  readonly source?: string;
}

/** What the record says about the files of one bundle. */
export interface Entry {
  /** Undefined in a record of an earlier Waybill, which knew one bundle per folder. */
  readonly owner?: Owner;
  /** Hash of the text last written. */
  readonly files: Hashes;
  /** Paths of starters: source code that belongs to the user's crate once it is written. */
  readonly starters: readonly string[];
  /** Intended changes of the last run, if it was interrupted. */
  readonly writing?: Intent;
}

/** The record of generated files: the entry of one bundle, and those of others in the folder. */
export interface Lock extends Entry {
  readonly others?: readonly Entry[];
}

const nothing: Entry = { files: {}, starters: [] };

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
export const hashesAt = ({ files, writing }: Entry, path: string): readonly string[] =>
  [files, writing?.files ?? {}].flatMap((hashes) => {
    const hash = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
    return typeof hash === 'string' ? [hash] : [];
  });

/** All paths that Waybill wrote or intended to write. */
export const pathsOf = ({ files, writing }: Entry): readonly string[] => [
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

const ownerOf = (value: unknown): Owner | undefined => {
  if (!isMapping(value) || typeof value['name'] !== 'string') return undefined;
  const { name, source } = value;
  if (source === undefined) return { name };
  return typeof source === 'string' ? { name, source } : undefined;
};

const entryOf = (value: unknown): Entry | undefined => {
  if (!isMapping(value)) return undefined;
  const { bundle, files, starters = [], writing } = value;
  const owner = ownerOf(bundle);
  if (!isHashes(files) || !isPaths(starters)) return undefined;
  if (bundle !== undefined && owner === undefined) return undefined;
  if (writing !== undefined && !isIntent(writing)) return undefined;
  return {
    ...(owner === undefined ? {} : { owner }),
    files,
    starters,
    ...(writing === undefined ? {} : { writing }),
  };
};

/** The entries of a record; undefined for a damaged one. */
const entriesOf = (value: unknown): readonly Entry[] | undefined => {
  if (!isMapping(value)) return undefined;
  const { bundles } = value;
  const parts = bundles === undefined ? [value] : bundles;
  if (!Array.isArray(parts)) return undefined;
  const entries = parts.map(entryOf).filter((entry) => entry !== undefined);
  return entries.length === parts.length ? entries : undefined;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the entries of the output folder's record; none when the folder has no record yet. */
export const readEntries = (files: FileSystem, out: string): readonly Entry[] => {
  const path = join(out, lockName);
  const found = files.entry(path);
  if (found === 'nothing') return [];
  const decoded = found === 'file' ? decodeText(files.readBytes(path)) : undefined;
  const entries = decoded?.ok ? entriesOf(parse(decoded.text)) : undefined;
  if (entries) return entries;
  throw new UsageError(
    `${lockName} is damaged, so it is not known which files are Waybill's own. Restore it, or delete it: every file that differs then counts as edited by hand.`,
    `${lockName} 已损坏，无法判断哪些文件由 Waybill 生成。请恢复该文件或将其删除；删除后，凡内容不同的文件都视为手工修改过。`,
  );
};

/**
 * The entry of a bundle: the one with its file of decisions, even under another name, or the one
 * with its name. An entry without an owner belongs to `unnamed`, or to whoever asks.
 */
const isEntryOf = (owner: Owner, unnamed: string | undefined) => {
  const { source } = owner;
  const bySource = (entry: Entry): boolean =>
    // A file of decisions that the bundle itself has written, from a preset, is its own.
    source !== undefined && (entry.owner?.source === source || pathsOf(entry).includes(source));
  const byName = ({ owner: own }: Entry): boolean =>
    own === undefined ? (unnamed ?? owner.name) === owner.name : own.name === owner.name;
  return (entries: readonly Entry[]): Entry | undefined =>
    entries.find(bySource) ?? entries.find(byName);
};

/**
 * The record as a bundle sees it: its own entry, empty at first, and those of the other bundles in
 * the folder. `unnamed` is the name of the bundle in a record of an earlier Waybill, if it is known.
 */
export const lockFor = (
  entries: readonly Entry[],
  owner: Owner,
  unnamed: string | undefined,
): Lock => {
  const own = isEntryOf(owner, unnamed)(entries);
  const others = entries.filter((entry) => entry !== own);
  return { ...(own ?? nothing), owner, ...(others.length === 0 ? {} : { others }) };
};

/** The record of a folder with one bundle; empty when the folder has no record yet. */
export const readLock = (files: FileSystem, out: string): Lock => {
  const [own = nothing, ...others] = readEntries(files, out);
  return { ...own, ...(others.length === 0 ? {} : { others }) };
};

const sorted = <V>(record: Readonly<Record<string, V>>): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** First characters of every record file. */
export const lockHead = '{\n  "waybill": 1,\n';

const entryData = ({ owner, files, starters, writing }: Entry) => ({
  ...(owner === undefined ? {} : { bundle: owner }),
  files: sorted(files),
  ...(starters.length === 0 ? {} : { starters: [...starters].sort() }),
  ...(writing === undefined ? {} : { writing }),
});

const nameOf = ({ owner }: Entry): string => `${owner?.name ?? ''}\n${owner?.source ?? ''}`;

/**
 * The record as JSON text, sorted so that version control shows only real changes. An earlier
 * Waybill refuses a record of several bundles as damaged, and so deletes nothing of the others.
 */
export const emitLock = ({ others = [], ...own }: Lock): string => {
  const entries = [own, ...others].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const record =
    others.length === 0
      ? { waybill: 1, ...entryData(own) }
      : { waybill: 1, bundles: entries.map(entryData) };
  return `${JSON.stringify(record, null, 2)}\n`;
};
