import { execProgramMissing } from './exec-program-missing.ts';
import { execWithoutCommand } from './exec-without-command.ts';
import { grpcProbeWithoutServer } from './grpc-without-server.ts';
import { httpOnGrpc } from './http-on-grpc.ts';
import { httpOnTcp } from './http-on-tcp.ts';
import { liveIsReady } from './live-is-ready.ts';
import { noReadiness } from './no-readiness.ts';
import { noStartup } from './no-startup.ts';
import { timeoutOverPeriod } from './timeout-over-period.ts';
import { udpNotProbed } from './udp-not-probed.ts';

/** Rules about probes. */
export const probeChecks = [
  httpOnGrpc,
  httpOnTcp,
  udpNotProbed,
  grpcProbeWithoutServer,
  execWithoutCommand,
  execProgramMissing,
  noReadiness,
  noStartup,
  liveIsReady,
  timeoutOverPeriod,
];
