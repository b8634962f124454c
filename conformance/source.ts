import type { Arbitrary } from 'fast-check';
import type { ConformanceBundle } from './bundle.ts';

export type Labelled<Config> = readonly [label: string, config: Config];

/** A family of configurations that take about the same time to judge. */
export interface ConfigFamily<Config> {
  /** Name of the configurations, in the plural. */
  readonly name: string;
  readonly configs: readonly Labelled<Config>[];
  /** Skipped with `--quick`. */
  readonly extra?: boolean;
  /** Tested more thoroughly: every chart value is changed. */
  readonly thorough?: boolean;
  /** Number of configurations judged together; lower where each takes long. */
  readonly atOnce?: number;
}

/** The source of the bundles; the suite does not depend on the type of a configuration. */
export interface ConfigSource<Config> {
  readonly families: readonly ConfigFamily<Config>[];
  readonly arbitrary: Arbitrary<Config>;
  readonly bundle: (config: Config, label: string, thorough: boolean) => ConformanceBundle;
  /** Simpler configurations, the most promising first. */
  readonly simpler: (config: Config) => Iterable<Config>;
  /** The configuration as the text of a waybill.yaml. */
  readonly waybillYaml: (config: Config) => string;
}
