import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import type { FieldValue, Text } from '../fields/index.ts';

/** One of several forms of a preset, such as another image for the same service. */
export interface Variant {
  readonly id: string;
  readonly title: Text;
  /** What differs from the preset, and for whom. */
  readonly summary: Text;
  readonly config: Config;
}

/** A complete set of decisions to start from. */
export interface Preset {
  readonly id: string;
  readonly title: Text;
  /** For whom it is and what it decides, in one or two sentences. */
  readonly summary: Text;
  readonly config: Config;
  /** Its forms, the preset itself first; none when it has only one. */
  readonly variants: readonly Variant[];
}

type ValueOf<P extends FieldPath> = P extends `${infer C extends keyof Config & string}.${infer K}`
  ? K extends keyof Config[C]
    ? Config[C][K]
    : never
  : never;

/** Some fields and what they shall hold. */
export type PresetValues = { readonly [P in FieldPath]?: ValueOf<P> };

/** A variant as what it changes in its preset. */
export interface VariantSpec {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly values: PresetValues;
}

const withAll = (base: Config, values: PresetValues): Config =>
  // Object.entries forgets the keys that `Values` gave it.
  withValues(base, Object.entries(values) as [FieldPath, FieldValue][]);

/** A preset as what it changes; an unknown field or a value of another type does not compile. */
export const definePreset = (preset: {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly values: PresetValues;
  readonly variants?: readonly VariantSpec[];
}): Preset => {
  const { values, variants = [], ...rest } = preset;
  const config = withAll(defaults, values);
  return {
    ...rest,
    config,
    variants: variants.map(({ values: own, ...variant }) => ({
      ...variant,
      config: withAll(config, own),
    })),
  };
};
