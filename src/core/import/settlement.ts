import { type FieldPath, fieldAt } from '../config.ts';
import type { FieldValue } from '../fields/field.ts';
import { type Fact, isJoined, joined } from './fact.ts';
import { type Clue, ranks } from './readers/reader.ts';

/**
 * How strongly a fact is believed, the strongest first: what Cargo.toml states, what the other
 * files state in the order of `ranks`, and what Cargo.toml only makes likely.
 */
const strength = (fact: Fact | Clue): number => {
  if ('rank' in fact) return ranks.indexOf(fact.rank);
  return fact.certainty === 'recognised' ? -1 : ranks.length;
};

/** The key of an item: of a list, the item; of a table row, the value of the first column. */
const keyOf = (path: FieldPath, item: unknown): unknown => {
  const field = fieldAt(path);
  if (field.kind !== 'table') return item;
  const [column = ''] = Object.keys(field.columns);
  // Rows of a table field are records by column.
  return (item as Readonly<Record<string, unknown>>)[column];
};

/** A list or table with the items of both facts; of any other value, the stronger fact. */
export const withItemsOf = (strong: Fact, weak: Fact): Fact => {
  if (!isJoined(strong.path)) return strong;
  if (!Array.isArray(strong.value) || !Array.isArray(weak.value)) return strong;
  const known = new Set(strong.value.map((item: unknown) => keyOf(strong.path, item)));
  const added = weak.value.filter((item: unknown) => !known.has(keyOf(strong.path, item)));
  if (added.length === 0) return strong;
  return {
    ...strong,
    // Both lists contain items of the same field.
    value: [...strong.value, ...added] as FieldValue,
    because: joined(strong.because, weak.because),
    certainty: weak.certainty === 'assumed' ? 'assumed' : strong.certainty,
  };
};

/** A clue as a fact; its rank is only needed to decide between files. */
const withoutRank = (fact: Fact | Clue): Fact => {
  if (!('rank' in fact)) return fact;
  const { rank: _, ...rest } = fact;
  return rest;
};

/**
 * One fact per field from all files. Lists and tables take the items of every file, and of two
 * items with the same key the item of the stronger file; any other value is that of the strongest
 * file.
 */
export const settled = (facts: readonly (Fact | Clue)[]): readonly Fact[] => {
  const byPath = new Map<FieldPath, Fact>();
  for (const fact of facts.toSorted((one, other) => strength(one) - strength(other))) {
    const known = byPath.get(fact.path);
    byPath.set(fact.path, known === undefined ? withoutRank(fact) : withItemsOf(known, fact));
  }
  return [...byPath.values()];
};
