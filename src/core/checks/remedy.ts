import { type Config, type FieldPath, withValues } from '../config.ts';
import type { FieldValue } from '../fields/index.ts';
import type { PresetValues } from '../presets/preset.ts';

/** A change to these values; an unknown field or a value of another type does not compile. */
export const set = (values: PresetValues): ((config: Config) => Config) => {
  // Object.entries forgets the keys that `Values` gave it.
  const changes = Object.entries(values) as [FieldPath, FieldValue][];
  return (config) => withValues(config, changes);
};
