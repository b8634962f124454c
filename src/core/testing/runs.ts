import fc from 'fast-check';

/**
 * Number of random cases of a property: `most`, or what the environment variable WAYBILL_RUNS says
 * where that is fewer, as in the quick run of `npm run unit`.
 */
export const runs = (most: number): { readonly numRuns: number } => ({
  numRuns: Math.min(most, fc.readConfigureGlobal().numRuns ?? most),
});
