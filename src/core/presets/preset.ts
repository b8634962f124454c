import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import type { Decisions } from '../decisions.ts';
import type { FieldValue, Text } from '../fields/index.ts';

/** One of several forms of a preset, for example with another base image. */
export interface Variant {
  readonly id: string;
  readonly title: Text;
  /** The differences from the preset, and its intended users. */
  readonly summary: Text;
  readonly decisions: Decisions;
}

/** A complete set of decisions to start from. */
export interface Preset {
  readonly id: string;
  readonly title: Text;
  /** Its intended users and decisions, in one or two sentences. */
  readonly summary: Text;
  readonly decisions: Decisions;
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
  /** The workloads beside the first one. */
  readonly workloads?: Decisions['workloads'];
  readonly variants?: readonly VariantSpec[];
}): Preset => {
  const { values, workloads = {}, variants = [], ...rest } = preset;
  const base = withAll(defaults, values);
  return {
    ...rest,
    decisions: { base, workloads },
    variants: variants.map(({ values: own, ...variant }) => ({
      ...variant,
      decisions: { base: withAll(base, own), workloads },
    })),
  };
};
