import { isList, isMap } from '../../kubernetes/same-json.ts';
import type { Json } from '../../kubernetes/tree.ts';

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

const escapedKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const mapDifference = (
  from: { readonly [key: string]: Json },
  to: { readonly [key: string]: Json },
  path: string,
): PatchOperation[] => {
  const operations: PatchOperation[] = [];
  for (const key in from) {
    if (!Object.hasOwn(to, key))
      operations.push({ op: 'remove', path: `${path}/${escapedKey(key)}` });
  }
  for (const [key, value] of Object.entries(to)) {
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (before === value) continue;
    const at = `${path}/${escapedKey(key)}`;
    if (before === undefined) operations.push({ op: 'add', path: at, value });
    else operations.push(...difference(before, value, at));
  }
  return operations;
};

/** The operations that turn one tree into the other; lists of unequal length are replaced whole. */
export const difference = (from: Json, to: Json, path = ''): PatchOperation[] => {
  if (from === to) return [];
  if (isMap(from) && isMap(to)) return mapDifference(from, to, path);
  if (isList(from) && isList(to) && from.length === to.length) {
    return to.flatMap((item, index) => difference(from[index] ?? null, item, `${path}/${index}`));
  }
  return [{ op: 'replace', path, value: to }];
};
