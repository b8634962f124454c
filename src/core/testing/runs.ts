import fc from 'fast-check';

/**
 * Number of random cases of a property: `most`, or the value of the environment variable
 * WAYBILL_RUNS if that is smaller, as in the quick run of `npm run unit`.
 */
export const runs = (most: number): { readonly numRuns: number } => ({
  numRuns: Math.min(most, fc.readConfigureGlobal().numRuns ?? most),
});
