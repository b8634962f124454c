import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import type { FieldValue, Text } from '../fields/index.ts';

/** A complete set of decisions to start from. */
export interface Preset {
  readonly id: string;
  readonly title: Text;
  /** For whom it is and what it decides, in one or two sentences. */
  readonly summary: Text;
  readonly config: Config;
}

type ValueOf<P extends FieldPath> = P extends `${infer C extends keyof Config & string}.${infer K}`
  ? K extends keyof Config[C]
    ? Config[C][K]
    : never
  : never;

/** Some fields and what they shall hold. */
export type Values = { readonly [P in FieldPath]?: ValueOf<P> };

/** A preset as what it changes; an unknown field or a value of another type does not compile. */
export const definePreset = (preset: {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly values: Values;
}): Preset => {
  const { values, ...rest } = preset;
  // Object.entries forgets the keys that `Values` gave it.
  const changes = Object.entries(values) as [FieldPath, FieldValue][];
  return { ...rest, config: withValues(defaults, changes) };
};
