/** Reads a clock, in milliseconds; the tests pass theirs in. */
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

/** Shorter times, in milliseconds, say more of the machine than of the input. */
const shortest = 0.5;

const times = 64;

/**
 * How many times longer 64 times the input takes: about 64 where time grows with the input, about
 * 4,000 where it grows with its square. The best of five rounds, so that a busy machine counts little.
 */
export const growthOf = (now: Clock, run: (size: number) => void, size: number): number => {
  const small = best(now, () => run(Math.ceil(size / times)));
  return best(now, () => run(size)) / Math.max(small, shortest);
};

/** Above the growth of linear time on any machine, and far below that of quadratic time. */
export const mostGrowth = 1000;
