import fc from 'fast-check';
import type { Check } from './checks/check.ts';
import { type Rejection, Report } from './report.ts';
import type { Source } from './source.ts';
import { judge } from './suite.ts';

/** The configurations of a seed, the same ones every time. */
export function randomConfigs<Config>(
  source: Source<Config>,
  seed: number,
  runs: number,
): Config[] {
  const configs: Config[] = [];
  // A property that holds, so that a failing run can be found again by its number.
  const collect = fc.property(source.arbitrary, (config) => {
    configs.push(config);
  });
  if (runs > 0) fc.assert(collect, { seed, numRuns: runs });
  return configs;
}

export const randomLabel = (seed: number, run: number): string => `seed ${seed}, run ${run}`;

/** Milliseconds that shrinking one failure may take; what has been found by then is shown. */
const PATIENCE = 120_000;

/** The smallest configuration found that the same tool still refuses. */
export async function shrink<Config>(
  source: Source<Config>,
  seed: number,
  run: number,
  rejection: Rejection,
  checks: readonly Check[],
): Promise<Config | undefined> {
  const asked = checks.filter(({ tools }) => tools.includes(rejection.tool));
  const property = fc.asyncProperty(source.arbitrary, async (config) => {
    const report = new Report();
    await judge([source.bundle(config, rejection.bundle, false)], asked, report);
    return report.rejectionsBy(rejection.tool) === 0;
  });
  const outcome = await fc.check(property, {
    seed,
    path: String(run),
    endOnFailure: false,
    interruptAfterTimeLimit: PATIENCE,
  });
  return outcome.counterexample?.[0];
}
