import type { Yaml } from '../../formats/yaml.ts';
import { literal } from './interpolation.ts';

interface Timing {
  /** All in seconds. */
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly retries: number;
  /** Between two checks while starting; 1 unless the check itself is costly. */
  readonly startInterval?: number | undefined;
}

/** A health check of Compose; `test` begins with `CMD` or `CMD-SHELL`. */
export const healthCheck = (
  test: readonly string[],
  { interval, timeout, startPeriod, retries, startInterval = 1 }: Timing,
): Yaml => ({
  test: test.map(literal),
  interval: `${interval}s`,
  timeout: `${timeout}s`,
  start_period: `${startPeriod}s`,
  // Short while starting, so that what waits for the service starts soon after it.
  start_interval: `${startInterval}s`,
  retries,
});
