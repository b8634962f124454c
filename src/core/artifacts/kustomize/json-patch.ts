import { concrete, type Json, opened, spread, type Tree } from '../../kubernetes/tree.ts';

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

type Trees = { readonly [key: string]: Tree };

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

/** The tree has been opened, so it is not a mark. */
const isMap = (tree: Tree): tree is Trees =>
  typeof tree === 'object' && tree !== null && !isList(tree);

const pathTo = (path: string, key: string): string =>
  `${path}/${key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key}`;

const entry = (map: Trees, key: string): Tree =>
  Object.hasOwn(map, key) ? opened(map[key]) : undefined;

const mapDifference = (
  from: Trees,
  to: Trees,
  path: string,
  operations: PatchOperation[],
): void => {
  for (const key in from) {
    if (opened(from[key]) !== undefined && entry(to, key) === undefined) {
      operations.push({ op: 'remove', path: pathTo(path, key) });
    }
  }
  for (const key in to) {
    const before = entry(from, key);
    const after = opened(to[key]);
    // Most of an environment equals the base; a path is built only where something may differ.
    if (before === after || after === undefined) continue;
    const at = pathTo(path, key);
    if (before !== undefined) collect(before, after, at, operations);
    else operations.push({ op: 'add', path: at, value: plainOf(after) });
  }
};

/** An opened tree contains no omitted parts. */
const plainOf = (tree: Tree): Json => concrete(tree) ?? null;

const itemsOf = (list: readonly Tree[]): readonly Tree[] =>
  spread(list)
    .map(opened)
    .filter((item) => item !== undefined);

const collect = (from: Tree, to: Tree, path: string, operations: PatchOperation[]): void => {
  if (from === to) return;
  if (isMap(from) && isMap(to)) {
    mapDifference(from, to, path, operations);
    return;
  }
  if (isList(from) && isList(to)) {
    const [before, after] = [itemsOf(from), itemsOf(to)];
    if (before.length === after.length) {
      after.forEach((item, index) => {
        collect(before[index], item, `${path}/${index}`, operations);
      });
      return;
    }
  }
  operations.push({ op: 'replace', path, value: plainOf(to) });
};

/**
 * The operations that turn the written form of one tree into that of another; lists of unequal
 * length are replaced. The trees are opened only as far as they differ.
 */
export const difference = (from: Tree, to: Tree): readonly PatchOperation[] => {
  const operations: PatchOperation[] = [];
  collect(opened(from), opened(to), '', operations);
  return operations;
};
