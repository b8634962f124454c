import fc from 'fast-check';

/** An integer from the environment; nothing when it is not set. */
const integer = (name) => {
  const value = Number(process.env[name] || Number.NaN);
  return Number.isInteger(value) ? value : undefined;
};

/** `WAYBILL_SEED` repeats the random configurations of the property tests; without it they are new each time. */
const seed = integer('WAYBILL_SEED');
/** `WAYBILL_RUNS` sets how many configurations each property over whole bundles is asked of. */
const numRuns = integer('WAYBILL_RUNS');

fc.configureGlobal({
  ...(seed === undefined ? {} : { seed }),
  ...(numRuns === undefined ? {} : { numRuns }),
});
