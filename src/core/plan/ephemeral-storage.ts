import type { Config } from '../config.ts';
import { amountOf } from './quantity.ts';
import type { Volume } from './volumes.ts';

/** Disk space of the node that a container may use; empty texts mean no limit. */
export interface EphemeralStorage {
  readonly request: string;
  readonly limit: string;
}

/** Space for log files, which the kubelet rotates at 50 MiB, and for files outside volumes. */
const usual = { request: '64Mi', limit: '1Gi' } as const;

const mebi = 2 ** 20;

const smallerOf = (one: string, other: string): string =>
  (amountOf(one) ?? Number.POSITIVE_INFINITY) < (amountOf(other) ?? 0) ? one : other;

/**
 * Maximum size of all volumes on the node's disk, in bytes; infinite when a volume has no size
 * limit.
 */
export const scratchBytes = (volumes: readonly Volume[]): number =>
  volumes
    .flatMap(({ source }) => (source.kind === 'empty' && !source.memory ? [source.size] : []))
    .reduce((sum, size) => sum + (amountOf(size) ?? Number.POSITIVE_INFINITY), 0);

/** The kubelet counts volumes on the node's disk against the sum of the limits of the pod. */
const derivedLimit = (volumes: readonly Volume[], request: string): string => {
  const needed = (amountOf(usual.limit) ?? 0) + scratchBytes(volumes);
  if (!Number.isFinite(needed)) return '';
  return (amountOf(request) ?? 0) > needed ? request : `${Math.ceil(needed / mebi)}Mi`;
};

/** The amounts that the user chose, or amounts derived from the volumes of the pod. */
export const planEphemeralStorage = (
  { workload }: Config,
  volumes: readonly Volume[],
): EphemeralStorage => {
  const chosen = workload.ephemeralLimit;
  const request = workload.ephemeralRequest || smallerOf(chosen, usual.request);
  return { request, limit: chosen || derivedLimit(volumes, request) };
};

/** Ephemeral storage of a container without volumes: sidecar, Collector, log agent. */
export const companionStorage: EphemeralStorage = usual;
