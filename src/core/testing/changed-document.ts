import fc from 'fast-check';

/**
 * The place and the kind of a change to a document; both numbers are used modulo the number of
 * possibilities.
 */
export type DocumentChange = readonly [where: number, how: number];

type Parent = Record<string | number, unknown>;

/** Every place in a document that can be changed. */
const places = (value: unknown): readonly (readonly [parent: Parent, key: string | number])[] => {
  if (typeof value !== 'object' || value === null) return [];
  // Items of lists and mappings are both assigned by key.
  const parent = value as Parent;
  return Object.keys(parent).flatMap((key) => [[parent, key] as const, ...places(parent[key])]);
};

const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 70_000, 3e9, '', 'text', 'A b', '8080', '10s', '64Mi'],
  ...[[], [1], ['text', 'text'], {}, { name: 'x' }, { text: 'text' }],
];

/** A few changes of any kind, or none. */
export const arbitraryChanges = (most: number): fc.Arbitrary<readonly DocumentChange[]> =>
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: most });

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The document with some of its parts renamed, removed, replaced or added. */
export const changedDocument = (document: unknown, changes: readonly DocumentChange[]): unknown => {
  const copy = copied(document);
  for (const [where, how] of changes) {
    const all = places(copy);
    const [parent, key] = all[where % all.length] ?? [];
    if (parent === undefined || key === undefined) continue;
    const value = copied(strange[how % strange.length]);
    if (how % 4 === 0 && !Array.isArray(parent)) delete parent[key];
    else if (how % 4 === 1 && !Array.isArray(parent)) parent[`${key}x`] = value;
    else parent[key] = value;
  }
  return copy;
};
