import fc from 'fast-check';
import type { Source } from './source.ts';

/** The configurations of a seed, the same ones every time. */
export function randomConfigs<Config>(
  source: Source<Config>,
  seed: number,
  runs: number,
): Config[] {
  const configs: Config[] = [];
  const collect = fc.property(source.arbitrary, (config) => {
    configs.push(config);
  });
  if (runs > 0) fc.assert(collect, { seed, numRuns: runs });
  return configs;
}

export const randomLabel = (seed: number, run: number): string => `seed ${seed}, run ${run}`;
