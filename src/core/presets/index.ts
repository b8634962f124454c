import type { Config } from '../config.ts';
import type { Text } from '../fields/index.ts';

/** A complete set of decisions to start from. */
export interface Preset {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly config: Config;
}

export const presets: readonly Preset[] = [];
