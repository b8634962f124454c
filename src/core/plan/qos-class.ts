import type { Config } from '../config.ts';
import { amountOf } from './quantity.ts';

/**
 * QoS class: the order in which Kubernetes evicts pods when a node runs out of memory, BestEffort
 * first.
 */
export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

const isEqual = (request: string, limit: string): boolean =>
  limit !== '' && (request === '' || amountOf(request) === amountOf(limit));

/**
 * Guaranteed needs CPU and memory limits equal to the requests in every container, init containers
 * and sidecars included (C-101). Sidecars of Waybill have no CPU limit, so a pod with a sidecar is
 * never Guaranteed.
 */
export const planQosClass = ({ workload, pod }: Config): QosClass => {
  const { cpuRequest, cpuLimit, memoryRequest, memoryLimit } = workload;
  const isSet = [cpuRequest, cpuLimit, memoryRequest, memoryLimit].some((one) => one !== '');
  if (!isSet && pod.sidecars.length === 0) return 'BestEffort';
  const isFull = isEqual(cpuRequest, cpuLimit) && isEqual(memoryRequest, memoryLimit);
  return isFull && pod.sidecars.length === 0 ? 'Guaranteed' : 'Burstable';
};
