import type { Arbitrary } from 'fast-check';
import type { ConformanceBundle } from './bundle.ts';

export type Labelled<Config> = readonly [label: string, config: Config];

/** Configurations of one kind, which take about the same time to judge. */
export interface ConfigFamily<Config> {
  /** What they are, in the plural. */
  readonly name: string;
  readonly configs: readonly Labelled<Config>[];
  /** Left out by `--quick`. */
  readonly extra?: boolean;
  /** Tried harder: every chart value is turned. */
  readonly thorough?: boolean;
  /** So many are judged together; fewer where each takes long. */
  readonly atOnce?: number;
}

/** Where bundles come from; the suite itself does not know what a configuration is. */
export interface ConfigSource<Config> {
  readonly families: readonly ConfigFamily<Config>[];
  readonly arbitrary: Arbitrary<Config>;
  readonly bundle: (config: Config, label: string, thorough: boolean) => ConformanceBundle;
  /** Configurations with fewer decisions, the most promising first. */
  readonly simpler: (config: Config) => Iterable<Config>;
  /** The configuration as a user would keep it. */
  readonly waybillYaml: (config: Config) => string;
}
