import { clientsUnknown } from './clients-unknown.ts';
import { consulWithoutAddress } from './consul-without-address.ts';
import { healthNotAnswered } from './health-not-answered.ts';
import { healthcheckNotAnswered } from './healthcheck-not-answered.ts';
import { metricsNotServed } from './metrics-not-served.ts';
import { noGracefulShutdown } from './no-graceful-shutdown.ts';
import { otherFramework } from './other-framework.ts';
import { pathTakenTwice } from './path-taken-twice.ts';
import { rustTooOld } from './rust-too-old.ts';

/** Rules about the generated Rust code. */
export const rustChecks = [
  rustTooOld,
  otherFramework,
  healthNotAnswered,
  healthcheckNotAnswered,
  metricsNotServed,
  pathTakenTwice,
  noGracefulShutdown,
  clientsUnknown,
  consulWithoutAddress,
];
