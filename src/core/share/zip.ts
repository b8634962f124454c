import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file of a bundle; see `artifacts` for where it comes from. */
interface BundleFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: true;
}

/** ZIP's "made by" value for Unix; only then do unpackers read the permission bits. */
const madeByUnix = 3;
const regularFile = 0o100000;

/** A fixed moment in local time, because ZIP stores local time: the bytes must not tell when or where. */
const moment = (): Date => new Date(2020, 0, 1, 12);

/**
 * The files as a ZIP archive: same files, same bytes. Their paths are those of the repository,
 * without a folder around them, so that it can be unpacked at the root.
 */
export const zipBundle = (files: readonly BundleFile[]): Uint8Array => {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const mtime = moment();
  const entries: Zippable = {};
  for (const { path, text, executable } of sorted) {
    const permissions = executable ? 0o755 : 0o644;
    entries[path] = [
      strToU8(text),
      { os: madeByUnix, attrs: (regularFile | permissions) * 0x10000, mtime, level: 9 },
    ];
  }
  return zipSync(entries);
};
