import type { Field, Scalar, ValueOf, When } from './field.ts';
import type { Text } from './text.ts';

/** One section of the form and of waybill.yaml: a group of related fields. */
export interface Concern {
  readonly title: Text;
  /** The purpose of the section, in one or two sentences. */
  readonly intro: Text;
  readonly groups: Readonly<Record<string, Text>>;
  /** The fields that all workloads of a bundle share: a workload cannot decide them for itself. */
  readonly shared: 'all' | readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
}

type GroupErrors<G, F> = {
  [K in keyof F]: F[K] extends { readonly group: infer N extends string }
    ? N extends keyof G
      ? never
      : K
    : never;
}[keyof F];

/**
 * Declares a section. A field whose `group` is not in `groups` does not compile. Without `shared`,
 * every workload may decide every field of the section.
 */
export const defineConcern = <
  const G extends Readonly<Record<string, Text>>,
  const F extends Readonly<Record<string, Field>>,
>(concern: {
  readonly title: Text;
  readonly intro: Text;
  readonly groups?: G;
  readonly shared?: 'all' | readonly (keyof F & string)[];
  readonly fields: F &
    ([GroupErrors<G, F>] extends [never]
      ? unknown
      : { readonly 'unknown group in': GroupErrors<G, F> });
}): {
  readonly title: Text;
  readonly intro: Text;
  readonly groups: Readonly<Record<string, Text>>;
  readonly shared: 'all' | readonly string[];
  readonly fields: F;
} => ({
  ...concern,
  groups: concern.groups ?? {},
  shared: concern.shared ?? [],
});

export type Registry = Readonly<Record<string, Concern>>;

/** All values of a registry's fields, grouped by concern. */
export type ConfigOf<R extends Registry> = {
  readonly [C in keyof R]: { readonly [K in keyof R[C]['fields']]: ValueOf<R[C]['fields'][K]> };
};

/** `concern.field` for every field of the registry. */
export type PathOf<R extends Registry> = {
  [C in keyof R & string]: `${C}.${keyof R[C]['fields'] & string}`;
}[keyof R & string];

type ValueAt<R extends Registry, P extends string> = P extends `${infer C}.${infer K}`
  ? C extends keyof R
    ? K extends keyof R[C]['fields']
      ? ValueOf<R[C]['fields'][K]>
      : never
    : never
  : never;

type Accepted<V> = V extends readonly (infer E)[] ? E : V;
type Offered<V> = V extends readonly (infer E)[] ? E : V;

type BadCondition<R extends Registry, W> = {
  [P in keyof W & string]: P extends PathOf<R>
    ? Offered<W[P]> extends Accepted<ValueAt<R, P>>
      ? never
      : `${P} never holds ${Offered<W[P]> & Scalar}`
    : `no field ${P}`;
}[keyof W & string];

type BadWhen<R extends Registry> = {
  [C in keyof R]: {
    [K in keyof R[C]['fields']]: R[C]['fields'][K] extends { readonly when: infer W extends When }
      ? BadCondition<R, W>
      : never;
  }[keyof R[C]['fields']];
}[keyof R];

/**
 * Declares the registry of all sections. A `when` with an unknown field, or with a value that the
 * field cannot have, does not compile.
 */
export const defineConcerns = <const R extends Registry>(
  concerns: R & ([BadWhen<R>] extends [never] ? unknown : { readonly 'bad when': BadWhen<R> }),
): R => concerns;
