import type { Config } from '../config.ts';

/** How long each stage of a pod's end may take, in seconds (C-092). */
export interface ShutdownBudget {
  /** Wait before SIGTERM, while endpoints and gateways forget the pod. */
  readonly preStop: number;
  /** What the process has to finish its requests after SIGTERM. */
  readonly drain: number;
  /** terminationGracePeriodSeconds: SIGKILL comes after it. */
  readonly grace: number;
}

/** What remains after the drain to flush telemetry and exit. */
export const flushSeconds = 5;

/** Chosen, or preStop + drain + 5 when the choice is 0. */
export const planShutdown = ({ workload }: Config): ShutdownBudget => {
  const { preStopSeconds: preStop, drainSeconds: drain, graceSeconds } = workload;
  return { preStop, drain, grace: graceSeconds || preStop + drain + flushSeconds };
};
