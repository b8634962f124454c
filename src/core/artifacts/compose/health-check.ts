import type { Yaml } from '../../formats/yaml.ts';
import { literal } from './interpolation.ts';

interface Timing {
  /** Times in seconds. */
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly retries: number;
  /** Interval of checks during the start period; 1 unless the check is expensive. */
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
  // A short interval during the start lets dependent services start soon.
  start_interval: `${startInterval}s`,
  retries,
});
