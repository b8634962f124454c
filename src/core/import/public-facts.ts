import { defaults, valueAt, withValue } from '../config.ts';
import { withoutSecretText } from '../secrets/index.ts';
import { secretPlaces, withoutSecrets } from '../secrets/places.ts';
import type { Fact } from './fact.ts';

declare const publicMark: unique symbol;

/** A fact whose value and reason hold no secret; only `publicFact` makes one. */
export type PublicFact = Fact & {
  /** The manifest had a secret in the value, and a placeholder stands for it. */
  readonly leftOut?: true;
  readonly [publicMark]: true;
};

/** The fact without secrets: a manifest is shown, and its facts are written with their reasons. */
export const publicFact = (fact: Fact): PublicFact => {
  const alone = withValue(defaults, fact.path, fact.value);
  const { en, 'zh-CN': zh } = fact.because;
  return {
    ...fact,
    value: valueAt(withoutSecrets(alone), fact.path),
    because: { en: withoutSecretText(en), 'zh-CN': withoutSecretText(zh) },
    ...(secretPlaces(alone).length > 0 && { leftOut: true }),
    // The mark has no value: it says that the fact went through here.
  } as PublicFact;
};
