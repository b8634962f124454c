import { type Config, check, type Finding, plan } from '../src/core/index.ts';

/** Mending one finding can bring up another; so many in a row mean that it leads nowhere. */
const STEPS = 40;

const errors = (config: Config): Finding[] =>
  check(plan(config)).filter(({ severity }) => severity === 'error');

export interface Repaired {
  readonly config: Config;
  /** The errors that no fix of the core takes away, by id. */
  readonly remaining: readonly string[];
}

/**
 * Takes the fixes that the core offers for its own errors, as a user would.
 * Random decisions contradict each other often; mended, they reach the cluster.
 */
export function repair(start: Config): Repaired {
  let config = start;
  for (let step = 0; step < STEPS; step++) {
    const fix = errors(config).find((finding) => finding.fix !== undefined)?.fix;
    if (!fix) break;
    config = fix.apply(config);
  }
  return { config, remaining: errors(config).map(({ id }) => id) };
}
