import { unzipSync } from 'fflate';
import type { Text } from '../fields/text.ts';
import { decodeText } from '../formats/text-encoding.ts';

/** Largest archive that is opened, in bytes; enough for a repository without its Git history. */
export const longestArchive = 50_000_000;

/** Longest file of an archive that is read, in bytes. */
const longestEntry = 1_000_000;

/** Maximum total of bytes that are read from an archive, as a protection against zip bombs. */
const mostBytes = 16_000_000;
const mostEntries = 100_000;
const mostFiles = 4000;

/** The wanted files of an archive by path, or why it cannot be opened. */
export type OpenedArchive =
  | {
      readonly ok: true;
      readonly texts: ReadonlyMap<string, string>;
      /** The number of files in the archive. */
      readonly files: number;
      /** The paths of the files that are not wanted. */
      readonly others: readonly string[];
      /** Wanted files that were not read, because they are too large, too many or no text. */
      readonly unread: readonly string[];
    }
  | { readonly ok: false; readonly message: Text };

const tooLarge: Text = {
  en: 'This archive is too large to be opened here. Unpack it and give its Cargo.toml or waybill.yaml.',
  'zh-CN': '压缩包过大，无法在此打开。请解压后提供其中的 Cargo.toml 或 waybill.yaml。',
};

const damaged: Text = {
  en: 'This zip archive is damaged or encrypted. Unpack it and give its Cargo.toml or waybill.yaml.',
  'zh-CN': '该 zip 压缩包已损坏或已加密。请解压后提供其中的 Cargo.toml 或 waybill.yaml。',
};

/** Archives from Windows may separate folders with a backslash. */
const pathOf = (name: string): string => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '');

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly originalSize: number;
}

/** The files of an archive; nothing is unpacked. */
const listed = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>();
  let count = 0;
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      count += 1;
      if (count > mostEntries) throw new RangeError('too many entries');
      if (!name.endsWith('/')) entries.set(name, { path: pathOf(name), size, originalSize });
      return false;
    },
  });
  return entries;
};

/**
 * Whether an entry is unpacked: an entry whose declared size is much smaller than its compressed
 * size is refused; the buffer is never larger than the declared size.
 */
const isSound = ({ size, originalSize }: Entry): boolean =>
  originalSize <= longestEntry && size <= originalSize + 1000;

/** The paths that fit into the limits, in their order. */
const fitting = (
  paths: readonly string[],
  byPath: ReadonlyMap<string, Entry>,
): ReadonlySet<string> => {
  const chosen = new Set<string>();
  let budget = mostBytes;
  for (const path of paths) {
    const entry = byPath.get(path);
    if (entry === undefined || !isSound(entry) || entry.originalSize > budget) continue;
    if (chosen.size >= mostFiles) break;
    chosen.add(path);
    budget -= entry.originalSize;
  }
  return chosen;
};

/** How the files of an archive are chosen. */
export interface ArchiveChoice {
  readonly wanted: (path: string) => boolean;
  /** The order in which files are read until the limits are reached. */
  readonly inOrder: (paths: readonly string[]) => readonly string[];
}

const read = (bytes: Uint8Array, { wanted, inOrder }: ArchiveChoice): OpenedArchive => {
  const entries = listed(bytes);
  const byPath = new Map([...entries.values()].map((entry) => [entry.path, entry]));
  const paths = [...byPath.keys()];
  const isWanted = new Set(paths.filter(wanted));
  const chosen = fitting(inOrder([...isWanted]), byPath);
  // A path that the archive holds several times is unpacked once.
  const open = new Set(chosen);
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const path = pathOf(name);
      return byPath.get(path)?.originalSize === originalSize && open.delete(path);
    },
  });
  const texts = new Map<string, string>();
  for (const [name, content] of Object.entries(unpacked)) {
    const decoded = decodeText(content);
    if (decoded.ok) texts.set(pathOf(name), decoded.text);
  }
  return {
    ok: true,
    texts,
    files: entries.size,
    others: paths.filter((path) => !isWanted.has(path)),
    unread: [...isWanted].filter((path) => !texts.has(path)),
  };
};

/** Opens a zip archive and reads the files in it that are wanted. Never throws. */
export const openArchive = (bytes: Uint8Array, choice: ArchiveChoice): OpenedArchive => {
  if (bytes.length > longestArchive) return { ok: false, message: tooLarge };
  try {
    return read(bytes, choice);
  } catch (error) {
    return { ok: false, message: error instanceof RangeError ? tooLarge : damaged };
  }
};
