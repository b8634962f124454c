import { type Config, type FieldPath, withValues } from '../config.ts';
import type { FieldValue } from '../fields/index.ts';
import type { PresetValues } from '../presets/preset.ts';

/** A fix that sets these values; an unknown field or a value of another type does not compile. */
export const set = (values: PresetValues): ((config: Config) => Config) => {
  // Safe cast: Object.entries loses the key types of `Values`.
  const changes = Object.entries(values) as [FieldPath, FieldValue][];
  return (config) => withValues(config, changes);
};
