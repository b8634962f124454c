import { dirname, join } from 'node:path';
import type { ProjectFiles } from '../../core/import/project.ts';
import { decodeText } from '../../core/index.ts';
import { type Io, UsageError } from '../io.ts';

/** A manifest, and the folder around it: its other files are read, too. */
export interface ManifestPlace {
  /** Absolute path of the Cargo.toml. */
  readonly path: string;
  /** Absolute path of the folder from which the repository is read. */
  readonly base: string;
}

/** How many parent folders are searched for a workspace root. */
const mostLevels = 8;

const isRoot = (folder: string, io: Io): boolean => {
  const path = join(folder, 'Cargo.toml');
  if (io.files.entry(path) !== 'file') return false;
  const decoded = decodeText(io.files.readBytes(path));
  return decoded.ok && /^\s*\[workspace[.\]]/mu.test(decoded.text);
};

/**
 * The folder from which a repository is read: the highest folder with a workspace root above the
 * given one, within its Git repository. Paths below it have the names that the root lists.
 */
export const repositoryBase = (folder: string, io: Io): string => {
  let [base, above] = [folder, folder];
  for (let level = 0; level < mostLevels; level += 1) {
    if (io.files.entry(join(above, '.git')) !== 'nothing') return base;
    const next = dirname(above);
    if (next === above) return base;
    above = next;
    if (isRoot(above, io)) base = above;
  }
  return base;
};

/** Most manifests that an error lists. */
const mostListed = 12;

const several = (base: string, manifests: readonly string[]): UsageError => {
  const shown = manifests.slice(0, mostListed);
  const more = manifests.length > shown.length ? ', …' : '';
  return new UsageError(
    `${base} has no Cargo.toml of its own, and several below it. Give the one to ship: ${shown.join(', ')}${more}`,
    `${base} 本身没有 Cargo.toml，其下有多个。请指定要发布的那一个：${shown.join('、')}${more}`,
  );
};

/** The names and texts of a folder's files, as far as the search for manifests needs them. */
const listing = (base: string, io: Io): ProjectFiles => ({
  read: () => undefined,
  folders: (path) => io.files.listFolders(join(base, path)),
  files: (path) => io.files.listFiles(join(base, path)),
});

/**
 * The manifest of a folder: its own Cargo.toml, or the only one that is nearest below it. Undefined
 * if there is none. Throws a UsageError if several are equally near.
 */
export const manifestIn = async (
  base: string,
  shown: string,
  io: Io,
): Promise<ManifestPlace | undefined> => {
  const own = join(base, 'Cargo.toml');
  if (io.files.entry(own) === 'file' || io.files.entry(own) === 'link') {
    return { path: own, base: repositoryBase(base, io) };
  }
  // Loaded here, because no other command needs the import.
  const { nearestManifests } = await import('../../core/import/project.ts');
  const [first, ...others] = nearestManifests(listing(base, io));
  if (first === undefined) return undefined;
  if (others.length > 0) throw several(shown, [first, ...others]);
  return { path: join(base, first), base };
};
