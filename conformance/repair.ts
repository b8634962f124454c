import { type Config, check, type Finding, plan } from '../src/core/index.ts';

/** Maximum number of fixes: a fix can cause another finding, so fixes could repeat forever. */
const STEPS = 40;

const errors = (config: Config): Finding[] =>
  check(plan(config)).filter(({ severity }) => severity === 'error');

export interface Repaired {
  readonly config: Config;
  /** Ids of the errors that no fix of the core removes. */
  readonly remaining: readonly string[];
}

/**
 * Applies the fixes that the core offers for errors, like a user. Random decisions often contradict
 * each other; repaired, they can be applied to a cluster.
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
