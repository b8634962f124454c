import fc from 'fast-check';

/** `WAYBILL_SEED` repeats the random configurations of the property tests; without it they are new each time. */
const seed = Number(process.env.WAYBILL_SEED ?? Number.NaN);

if (Number.isInteger(seed)) fc.configureGlobal({ seed });
