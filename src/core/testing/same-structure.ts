import type { Json } from '../kubernetes/tree.ts';

/** A harmless text, and the text that replaces it. */
export interface Exchange {
  readonly harmless: string;
  readonly hostile: string;
}

const number = /zq\d{3}_?z/i;

/** A checksum changes with the content of another file. */
const checksum = /^[0-9a-f]{64}$/;

/** The text with every harmless text replaced by the hostile one. */
const exchanged = (text: string, exchanges: readonly Exchange[]): string => {
  let result = text;
  for (const { harmless, hostile } of exchanges)
    result = result.replaceAll(harmless, () => hostile);
  return result;
};

/**
 * Whether the text is a name derived from a harmless text, such as the field of a Rust struct; the
 * derived name of the hostile text is unknown.
 */
const isDerived = (text: string, exchanges: readonly Exchange[]): boolean =>
  number.test(exchanges.reduce((rest, { harmless }) => rest.replaceAll(harmless, ''), text));

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const kindOf = (tree: Json | undefined): string =>
  tree === null ? 'null' : Array.isArray(tree) ? 'list' : typeof tree;

/** A Markdown table shows only the beginning of a long value. */
const isCut = (tree: Json | undefined): boolean => typeof tree === 'string' && tree.endsWith('…');

/**
 * The second list in the order of the first, where both are sorted by names that the user entered.
 */
const aligned = (
  before: readonly Json[],
  after: readonly Json[],
  exchanges: readonly Exchange[],
) => {
  const nameOf = (item: Json): string => String(Object(item)['name']);
  const byName = new Map(after.map((item) => [nameOf(item), item]));
  const found = before.map((item) => byName.get(exchanged(nameOf(item), exchanges)));
  return byName.size === after.length && found.every((item) => item !== undefined) ? found : after;
};

interface Comparison {
  readonly exchanges: readonly Exchange[];
  readonly faults: string[];
}

const shown = (tree: Json | undefined): string => (JSON.stringify(tree) ?? 'nothing').slice(0, 160);

const compareKeys = (
  [before, after]: readonly [object, object],
  { exchanges }: Comparison,
): readonly (readonly [string, string | undefined])[] => {
  const rest = new Set(Object.keys(after));
  const pairs = Object.keys(before).map((key): [string, string | undefined] => {
    const wanted = exchanged(key, exchanges);
    return [key, rest.delete(wanted) ? wanted : undefined];
  });
  // A derived key corresponds to any remaining key.
  return pairs.map(([key, found]) => {
    if (found !== undefined || !isDerived(key, exchanges)) return [key, found];
    const [next] = rest;
    if (next !== undefined) rest.delete(next);
    return [key, next];
  });
};

const compareTexts = (before: string, after: string, path: string, to: Comparison): void => {
  const wanted = exchanged(before, to.exchanges);
  const isSame = wanted === after || plain(wanted) === plain(after);
  if (isSame || isDerived(before, to.exchanges) || (checksum.test(before) && checksum.test(after)))
    return;
  to.faults.push(`${path}: ${shown(before)} became ${shown(after)}`);
};

const exchangedTree = (tree: Json, exchanges: readonly Exchange[]): Json => {
  if (typeof tree === 'string') return exchanged(tree, exchanges);
  if (isList(tree)) return tree.map((item) => exchangedTree(item, exchanges));
  if (!isMapping(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, exchangedTree(value, exchanges)]),
  );
};

/**
 * Whether both lists have the same items in another order, because they are sorted by texts that
 * the user entered.
 */
const isReordered = (
  [before, after]: readonly [readonly Json[], readonly Json[]],
  { exchanges }: Comparison,
): boolean => {
  if (before.length !== after.length) return false;
  const sorted = (list: readonly Json[]) =>
    list
      .map((item) => JSON.stringify(item))
      .sort()
      .join('\n');
  return sorted(before.map((item) => exchangedTree(item, exchanges))) === sorted(after);
};

const compareLists = (
  [before, after]: readonly [readonly Json[], readonly Json[]],
  path: string,
  to: Comparison,
): void => {
  if (isReordered([before, after], to)) return;
  if (before.length === after.length) {
    const others = aligned(before, after, to.exchanges);
    for (const [index, item] of before.entries())
      compare(item, others[index], `${path}[${index}]`, to);
    return;
  }
  const at = before.findIndex((item, index) => shown(item) !== shown(after[index]));
  to.faults.push(
    `${path}: ${before.length} became ${after.length}, ${shown(before[at])} ${shown(after[at])}`,
  );
};

type Mapping = { readonly [key: string]: Json };

const compareMappings = (
  [before, after]: readonly [Mapping, Mapping],
  path: string,
  to: Comparison,
): void => {
  const pairs = compareKeys([before, after], to);
  const more = Object.keys(after).length - pairs.length;
  if (more !== 0) to.faults.push(`${path}: ${more} keys more, ${shown(after)}`);
  for (const [key, found] of pairs) {
    const value = found === undefined ? undefined : after[found];
    compare(before[key] ?? null, value, `${path}.${key}`, to);
  }
};

const isMapping = (tree: Json | undefined): tree is Mapping => kindOf(tree) === 'object';

const isList = (tree: Json | undefined): tree is readonly Json[] => Array.isArray(tree);

const compare = (before: Json, after: Json | undefined, path: string, to: Comparison): void => {
  if (isCut(before) || isCut(after)) return;
  if (typeof before === 'string' && typeof after === 'string')
    compareTexts(before, after, path, to);
  else if (isList(before) && isList(after)) compareLists([before, after], path, to);
  else if (isMapping(before) && isMapping(after)) compareMappings([before, after], path, to);
  else if (before !== after) to.faults.push(`${path}: ${shown(before)} became ${shown(after)}`);
};

/**
 * Differences between the second tree and the first with its harmless texts replaced: kinds,
 * lengths, keys and texts. Several blanks equal one.
 */
export const differences = (
  [before, after]: readonly [Json, Json],
  exchanges: readonly Exchange[],
): readonly string[] => {
  const faults: string[] = [];
  compare(before, after, '', { exchanges, faults });
  return faults;
};

/** The text with its harmless texts replaced, for paths. */
export const exchangedText = exchanged;
