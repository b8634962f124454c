import type { Text } from '../fields/index.ts';

/** A value of the chart: its dotted path in values.yaml and the comment that values.yaml and the chart's README show. */
export interface ValueKey {
  readonly path: string;
  readonly about: Text;
}

/**
 * The values of one section of values.yaml, each with its comment; an empty section is the top
 * level. Marks take these keys, so that no value is without a comment. Declare them at the top of
 * the module: a plan must not allocate them again.
 */
export const valueKeys = <K extends string>(
  section: string,
  comments: Readonly<Record<K, Text>>,
): Readonly<Record<K, ValueKey>> => {
  const keyed = Object.entries<Text>(comments).map(([name, about]): [string, ValueKey] => [
    name,
    { path: section === '' ? name : `${section}.${name}`, about },
  ]);
  // `fromEntries` loses the names: the keys are those of `comments`.
  return Object.fromEntries(keyed) as Record<K, ValueKey>;
};
