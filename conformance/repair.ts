import {
  check,
  configOf,
  type Decisions,
  type Finding,
  plan,
  withConfigOf,
} from '../src/core/index.ts';

/** Maximum number of fixes: a fix can cause another finding, so fixes could repeat forever. */
const STEPS = 40;

const errors = (decisions: Decisions): Finding[] =>
  check(plan(decisions)).filter(({ severity }) => severity === 'error');

export interface Repaired {
  readonly decisions: Decisions;
  /** Ids of the errors that no fix of the core removes. */
  readonly remaining: readonly string[];
}

/**
 * Applies the fixes that the core offers for errors, like a user. Random decisions often contradict
 * each other; repaired, they can be applied to a cluster.
 */
export function repair(start: Decisions): Repaired {
  let decisions = start;
  for (let step = 0; step < STEPS; step++) {
    const found = errors(decisions).find(({ fix }) => fix !== undefined);
    if (!found?.fix) break;
    const { workload, fix } = found;
    decisions = withConfigOf(decisions, workload, fix.apply(configOf(decisions, workload)));
  }
  return { decisions, remaining: errors(decisions).map(({ id }) => id) };
}
