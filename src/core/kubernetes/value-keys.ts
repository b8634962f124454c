import type { Text } from '../fields/index.ts';

/**
 * A value of the chart: its dotted path in values.yaml, and its comment in values.yaml and in the
 * chart's README.
 */
export interface ValueKey {
  readonly path: string;
  readonly about: Text;
  /**
   * Whether all workloads read the same value. Otherwise an added workload has its own, under
   * `workloads.<name>`.
   */
  readonly shared: boolean;
}

/**
 * The values of a section of values.yaml, each with its comment; an empty section is the top level.
 * Marks take these keys, so every value has a comment. Declare them at the top of a module, so that
 * a plan does not allocate them again.
 */
export const valueKeys = <K extends string>(
  section: string,
  comments: Readonly<Record<K, Text>>,
): Readonly<Record<K, ValueKey>> => keysOf(section, comments, false);

/** The values of a section that all workloads of a bundle share, such as the image. */
export const sharedValueKeys = <K extends string>(
  section: string,
  comments: Readonly<Record<K, Text>>,
): Readonly<Record<K, ValueKey>> => keysOf(section, comments, true);

const keysOf = <K extends string>(
  section: string,
  comments: Readonly<Record<K, Text>>,
  shared: boolean,
): Readonly<Record<K, ValueKey>> => {
  const keyed = Object.entries<Text>(comments).map(([name, about]): [string, ValueKey] => [
    name,
    { path: section === '' ? name : `${section}.${name}`, about, shared },
  ]);
  // Safe cast: `fromEntries` loses the key types; the keys are the keys of `comments`.
  return Object.fromEntries(keyed) as Record<K, ValueKey>;
};
