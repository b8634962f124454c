import { defaults, fieldAt, fieldPaths, valueAt, withValue } from '../config.ts';
import { acceptValue } from '../fields/accept.ts';
import { withoutSecretText } from '../secrets/index.ts';
import { secretPlaces, withoutSecrets } from '../secrets/places.ts';
import type { Fact } from './fact.ts';

declare const publicMark: unique symbol;

/** A fact whose value and reason contain no secret; only `publicFact` returns this type. */
export type PublicFact = Fact & {
  /** A secret in the value was replaced by a placeholder. */
  readonly leftOut?: true;
  readonly [publicMark]: true;
};

/** The fact without secrets, because facts and their reasons are shown and written to files. */
export const publicFact = (fact: Fact): PublicFact => {
  const alone = withValue(defaults, fact.path, fact.value);
  const { en, 'zh-CN': zh } = fact.because;
  return {
    ...fact,
    value: valueAt(withoutSecrets(alone), fact.path),
    because: { en: withoutSecretText(en), 'zh-CN': withoutSecretText(zh) },
    ...(secretPlaces(alone).length > 0 && { leftOut: true }),
    // The mark exists only in the type: it proves that this function returned the fact.
  } as PublicFact;
};

/**
 * Facts in the order of the form, without facts whose value the field refuses, such as an invalid
 * version.
 */
export const publicFacts = (facts: readonly Fact[]): readonly PublicFact[] => {
  const order = new Map(fieldPaths.map((path, index) => [path, index]));
  return facts
    .filter((fact) => acceptValue(fieldAt(fact.path), fact.value).ok)
    .toSorted((one, other) => (order.get(one.path) ?? 0) - (order.get(other.path) ?? 0))
    .map(publicFact);
};
