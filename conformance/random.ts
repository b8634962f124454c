import fc, { type Arbitrary } from 'fast-check';
import type { Labelled } from './source.ts';

/**
 * Random configurations of a seed. They are reproducible: the first ten of 100 equal those of a run
 * of ten.
 */
export const randomConfigs = <Config>(
  arbitrary: Arbitrary<Config>,
  seed: number,
  runs: number,
): Labelled<Config>[] =>
  fc
    .sample(arbitrary, { seed, numRuns: runs })
    .map((config, run): Labelled<Config> => [`seed ${seed}, run ${run}`, config]);
