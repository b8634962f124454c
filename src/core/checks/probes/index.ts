import { execProgramMissing } from './exec-program-missing.ts';
import { execWithoutCommand } from './exec-without-command.ts';
import { grpcProbeWithoutServer } from './grpc-without-server.ts';
import { httpOnGrpc } from './http-on-grpc.ts';
import { liveIsReady } from './live-is-ready.ts';
import { noReadiness } from './no-readiness.ts';
import { noStartup } from './no-startup.ts';
import { timeoutOverPeriod } from './timeout-over-period.ts';

/** Rules about probes. */
export const probeChecks = [
  httpOnGrpc,
  grpcProbeWithoutServer,
  execWithoutCommand,
  execProgramMissing,
  noReadiness,
  noStartup,
  liveIsReady,
  timeoutOverPeriod,
];
