import type { Config } from '../config.ts';
import { amountOf } from './quantity.ts';
import type { Volume } from './volumes.ts';

/** Disk of the node that a container may use; empty when there is no limit. */
export interface EphemeralStorage {
  readonly request: string;
  readonly limit: string;
}

/** Log files, which the kubelet rotates at 50 MiB, and what the process writes outside volumes. */
const usual = { request: '64Mi', limit: '1Gi' } as const;

const mebi = 2 ** 20;

const smallerOf = (one: string, other: string): string =>
  (amountOf(one) ?? Number.POSITIVE_INFINITY) < (amountOf(other) ?? 0) ? one : other;

/** What the volumes on the node's disk may hold, in bytes; infinite when one has no size. */
export const scratchBytes = (volumes: readonly Volume[]): number =>
  volumes
    .flatMap(({ source }) => (source.kind === 'empty' && !source.memory ? [source.size] : []))
    .reduce((sum, size) => sum + (amountOf(size) ?? Number.POSITIVE_INFINITY), 0);

/** The kubelet counts volumes on the disk against the limits of the whole pod. */
const derivedLimit = (volumes: readonly Volume[], request: string): string => {
  const needed = (amountOf(usual.limit) ?? 0) + scratchBytes(volumes);
  if (!Number.isFinite(needed)) return '';
  return (amountOf(request) ?? 0) > needed ? request : `${Math.ceil(needed / mebi)}Mi`;
};

/** The chosen amounts, or those that follow from the volumes of the pod. */
export const planEphemeralStorage = (
  { workload }: Config,
  volumes: readonly Volume[],
): EphemeralStorage => {
  const chosen = workload.ephemeralLimit;
  const request = workload.ephemeralRequest || smallerOf(chosen, usual.request);
  return { request, limit: chosen || derivedLimit(volumes, request) };
};

/** Of a container without volumes of its own: sidecar, Collector, log agent. */
export const companionStorage: EphemeralStorage = usual;
