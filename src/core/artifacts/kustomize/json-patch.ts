import type { Json } from '../../kubernetes/tree.ts';

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

const escapedKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const isMap = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Whether two trees are the same, whatever the order of their keys. */
export const sameJson = (a: Json | undefined, b: Json | undefined): boolean => {
  if (a === b) return true;
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
};

const mapDifference = (
  from: { readonly [key: string]: Json },
  to: { readonly [key: string]: Json },
  path: string,
): PatchOperation[] => [
  ...Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key): PatchOperation => ({ op: 'remove', path: `${path}/${escapedKey(key)}` })),
  ...Object.entries(to).flatMap(([key, value]): PatchOperation[] => {
    const at = `${path}/${escapedKey(key)}`;
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    return before === undefined ? [{ op: 'add', path: at, value }] : difference(before, value, at);
  }),
];

/** The operations that turn one tree into the other; lists of unequal length are replaced whole. */
export const difference = (from: Json, to: Json, path = ''): PatchOperation[] => {
  if (sameJson(from, to)) return [];
  if (isMap(from) && isMap(to)) return mapDifference(from, to, path);
  if (isList(from) && isList(to) && from.length === to.length) {
    return to.flatMap((item, index) => difference(from[index] ?? null, item, `${path}/${index}`));
  }
  return [{ op: 'replace', path, value: to }];
};
