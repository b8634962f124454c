import type { Arbitrary } from 'fast-check';
import type { Bundle } from './bundle.ts';

export type Labelled<Config> = readonly [label: string, config: Config];

/** Where bundles come from; the suite itself does not know what a configuration is. */
export interface Source<Config> {
  readonly presets: readonly Labelled<Config>[];
  /** The presets with one decision made differently. */
  readonly variants: readonly Labelled<Config>[];
  readonly arbitrary: Arbitrary<Config>;
  readonly bundle: (config: Config, label: string, thorough: boolean) => Bundle;
  /** Configurations with fewer decisions, the most promising first. */
  readonly simpler: (config: Config) => Iterable<Config>;
  /** The configuration as a user would keep it. */
  readonly waybillYaml: (config: Config) => string;
}
