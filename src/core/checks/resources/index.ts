import { cpuLimit } from './cpu-limit.ts';
import { implausibleAmount } from './implausible-amount.ts';
import { limitBelowRequest } from './limit-below-request.ts';
import { memoryOvercommit } from './memory-overcommit.ts';
import { memoryVolume } from './memory-volume.ts';
import { noMemoryLimit } from './no-memory-limit.ts';
import { qosClass } from './qos-class.ts';
import { storageBelowVolumes } from './storage-below-volumes.ts';
import { workersOfFramework } from './workers-of-framework.ts';

/** Rules about CPU, memory and local storage. */
export const resourceChecks = [
  implausibleAmount,
  limitBelowRequest,
  noMemoryLimit,
  memoryOvercommit,
  memoryVolume,
  storageBelowVolumes,
  cpuLimit,
  qosClass,
  workersOfFramework,
];
