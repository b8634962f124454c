import type { Arbitrary } from 'fast-check';
import type { Bundle } from './bundle.ts';

/** Where bundles come from; the suite itself does not know what a configuration is. */
export interface Source<Config> {
  /** Every preset and its variants, by label. */
  readonly presets: readonly (readonly [label: string, config: Config])[];
  readonly arbitrary: Arbitrary<Config>;
  readonly bundle: (config: Config, label: string, thorough: boolean) => Bundle;
  /** The configuration as a user would keep it. */
  readonly waybillYaml: (config: Config) => string;
}
