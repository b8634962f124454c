import type { Config } from '../config.ts';

/** Seconds for each stage of a pod's shutdown (C-092). */
export interface ShutdownBudget {
  /** Wait before SIGTERM, until endpoints and gateways no longer send traffic to the pod. */
  readonly preStop: number;
  /** Time to finish open requests after SIGTERM. */
  readonly drain: number;
  /** terminationGracePeriodSeconds: the kubelet sends SIGKILL after this time. */
  readonly grace: number;
}

/** Seconds after the drain to flush telemetry and exit. */
export const flushSeconds = 5;

/** Shutdown times; a grace period of 0 means preStop + drain + 5. */
export const planShutdown = ({ workload }: Config): ShutdownBudget => {
  const { preStopSeconds: preStop, drainSeconds: drain, graceSeconds } = workload;
  return { preStop, drain, grace: graceSeconds || preStop + drain + flushSeconds };
};
