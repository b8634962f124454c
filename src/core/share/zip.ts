import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file of a bundle; the families in `artifacts` generate it. */
interface BundleFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: true;
}

/**
 * The "made by" value for Unix in a ZIP archive; unpackers read the permission bits only with this
 * value.
 */
const madeByUnix = 3;
const regularFile = 0o100000;

/**
 * A fixed local time, because ZIP stores local times and the bytes must not depend on time or time
 * zone.
 */
const moment = (): Date => new Date(2020, 0, 1, 12);

/**
 * The files as a ZIP archive. The same files give the same bytes. Paths are relative to the
 * repository, without a surrounding folder, so that the archive can be unpacked at the root.
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
