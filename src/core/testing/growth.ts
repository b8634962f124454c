/** Returns the time in milliseconds; the tests pass a clock. */
type Clock = () => number;

const best = (now: Clock, run: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const start = now();
    run();
    least = Math.min(least, now() - start);
  }
  return least;
};

/** Shorter times, in milliseconds, are too inexact. */
const shortest = 0.5;

const times = 64;

/**
 * How many times longer a 64 times larger input takes: about 64 for linear time, about 4,000 for
 * quadratic time. The best of five rounds, so that other load on the machine has little effect.
 */
export const growthOf = (now: Clock, run: (size: number) => void, size: number): number => {
  const small = best(now, () => run(Math.ceil(size / times)));
  return best(now, () => run(size)) / Math.max(small, shortest);
};

/** Limit between linear and quadratic growth, with a margin for slow machines. */
export const mostGrowth = 1000;
