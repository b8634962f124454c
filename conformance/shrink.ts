import type { ToolCheck } from './checks/check.ts';
import { type Rejection, Report, rejectionKey } from './report.ts';
import type { ConfigSource } from './source.ts';
import { judge } from './suite.ts';

/** Maximum milliseconds for shrinking one failure; the best result so far is shown. */
const PATIENCE = 120_000;

/**
 * The smallest configuration found that still causes the same rejection. Each step continues with
 * the first simpler configuration that fails in the same way, so only the necessary decisions are
 * left.
 */
export async function shrink<Config>(
  source: ConfigSource<Config>,
  start: Config,
  rejection: Rejection,
  checks: readonly ToolCheck[],
): Promise<Config> {
  const asked = checks.filter(({ tools }) => tools.includes(rejection.tool));
  const wanted = rejectionKey(rejection);
  const fails = async (config: Config): Promise<boolean> => {
    const report = new Report();
    await judge([source.bundle(config, rejection.bundle, false)], asked, report);
    return report.rejections.some((said) => rejectionKey(said) === wanted);
  };
  const end = Date.now() + PATIENCE;
  let smallest = start;
  for (let simpler = true; simpler; ) {
    simpler = false;
    for (const candidate of source.simpler(smallest)) {
      if (Date.now() > end) return smallest;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      simpler = true;
      break;
    }
  }
  return smallest;
}
