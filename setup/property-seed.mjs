import fc from 'fast-check';

/** Integer value of a variable; undefined when it is not set or not an integer. */
const integer = (name) => {
  const value = Number(process.env[name] || Number.NaN);
  return Number.isInteger(value) ? value : undefined;
};

/**
 * `WAYBILL_SEED` repeats the random configurations of the property tests; without it each run uses
 * new ones.
 */
const seed = integer('WAYBILL_SEED');
/** `WAYBILL_RUNS` sets the number of random configurations for each property of whole bundles. */
const numRuns = integer('WAYBILL_RUNS');

fc.configureGlobal({
  ...(seed === undefined ? {} : { seed }),
  ...(numRuns === undefined ? {} : { numRuns }),
});
