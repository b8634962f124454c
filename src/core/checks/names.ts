import type { Text } from '../fields/index.ts';
import { looksSecret } from '../secrets/index.ts';

/** Names as code, as a list in both languages; a secret in the column of names becomes `…`. */
export const listed = (names: readonly string[]): Text => {
  const shown = names.map((name) => (looksSecret(name) ? '…' : name));
  const quoted = [...new Set(shown)].map((name) => `\`${name}\``);
  return { en: quoted.join(', '), 'zh-CN': quoted.join('、') };
};

/** The texts that occur more than once. */
export const repeated = (texts: readonly string[]): readonly string[] =>
  new Set(texts).size === texts.length
    ? []
    : [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];

/** The rows without rows whose name occurred before. */
export const firstOfEach = <R>(rows: readonly R[], nameOf: (row: R) => string): readonly R[] => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const name = nameOf(row);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
};

/** The rows without rows whose name occurs again later. */
export const lastOfEach = <R>(rows: readonly R[], nameOf: (row: R) => string): readonly R[] =>
  firstOfEach(rows.toReversed(), nameOf).toReversed();

/** A name that is not in use: adds a number if necessary, at most 63 characters. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) {
    const suffix = `-${count}`;
    free = `${name.slice(0, 63 - suffix.length)}${suffix}`;
  }
  return free;
};

/** The rows with unique names that also differ from the reserved names. */
export const withFreeNames = <R extends { readonly name: string }>(
  rows: readonly R[],
  reserved: Iterable<string>,
): readonly R[] => {
  const taken = new Set(reserved);
  return rows.map((row) => {
    const name = freeName(row.name, taken);
    taken.add(name);
    return name === row.name ? row : { ...row, name };
  });
};
