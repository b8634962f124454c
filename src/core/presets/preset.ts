import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import type { FieldValue, Text } from '../fields/index.ts';

/** One of several forms of a preset, for example with another base image. */
export interface Variant {
  readonly id: string;
  readonly title: Text;
  /** The differences from the preset, and its intended users. */
  readonly summary: Text;
  readonly config: Config;
}

/** A complete set of decisions to start from. */
export interface Preset {
  readonly id: string;
  readonly title: Text;
  /** Its intended users and decisions, in one or two sentences. */
  readonly summary: Text;
  readonly config: Config;
  /** The variants, beginning with the preset itself; empty when there is only one form. */
  readonly variants: readonly Variant[];
}

type ValueOf<P extends FieldPath> = P extends `${infer C extends keyof Config & string}.${infer K}`
  ? K extends keyof Config[C]
    ? Config[C][K]
    : never
  : never;

/** Some fields with their values. */
export type PresetValues = { readonly [P in FieldPath]?: ValueOf<P> };

/** The definition of a variant: its changes of the preset. */
export interface VariantSpec {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly values: PresetValues;
}

const withAll = (base: Config, values: PresetValues): Config =>
  // Safe cast: Object.entries loses the key types of `Values`.
  withValues(base, Object.entries(values) as [FieldPath, FieldValue][]);

/**
 * Defines a preset by its changes of the defaults; an unknown field or a value of another type does
 * not compile.
 */
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
