import { nameOfFile } from './project-files.ts';

/** Files without which nothing is read, so that they are read before all others. */
const first: ReadonlySet<string> = new Set(['Cargo.toml', 'Cargo.lock', 'waybill.yaml']);

/** Manifests come first, source last: it is most of a repository, and each file says least. */
const rank = (path: string): number => {
  if (first.has(nameOfFile(path))) return 0;
  return path.endsWith('.rs') ? 2 : 1;
};

const depth = (path: string): number => path.split('/').length;

/**
 * The paths in the order in which a part of a large repository is read: by what the files say, then
 * the nearest to the root first.
 */
export const inReadingOrder = (paths: readonly string[]): readonly string[] =>
  paths
    .map((path) => ({ path, rank: rank(path), depth: depth(path) }))
    .toSorted((one, other) => one.rank - other.rank || one.depth - other.depth)
    .map(({ path }) => path);
