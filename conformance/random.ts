import fc, { type Arbitrary } from 'fast-check';
import type { Labelled } from './source.ts';

/**
 * The configurations of a seed, the same ones every time: the first ten of a hundred are the ten
 * of a run of ten.
 */
export const randomConfigs = <Config>(
  arbitrary: Arbitrary<Config>,
  seed: number,
  runs: number,
): Labelled<Config>[] =>
  fc
    .sample(arbitrary, { seed, numRuns: runs })
    .map((config, run): Labelled<Config> => [`seed ${seed}, run ${run}`, config]);
