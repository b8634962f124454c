/** The percentile of the samples for a share from 0 to 1; NaN without samples. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[index] ?? Number.NaN;
};

/** The median of the samples. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
