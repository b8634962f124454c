import { blockedDrains } from './blocked-drains.ts';
import { budgetForOne } from './budget-for-one.ts';
import { emptySchedule } from './empty-schedule.ts';
import { latencyMetric } from './latency-metric.ts';
import { memoryMetric } from './memory-metric.ts';
import { metricsAdapter } from './metrics-adapter.ts';
import { minOverMax } from './min-over-max.ts';
import { neverScalesIn } from './never-scales-in.ts';
import { noMetric } from './no-metric.ts';
import { queueOfWorker } from './queue-of-worker.ts';
import { unreachableTarget } from './unreachable-target.ts';
import { vpaAndAutoscaler } from './vpa-and-autoscaler.ts';
import { vpaBounds } from './vpa-bounds.ts';
import { vpaEvicts } from './vpa-evicts.ts';
import { zeroLosesRequests } from './zero-loses-requests.ts';
import { zeroWithoutTrigger } from './zero-without-trigger.ts';

/** Rules about autoscaling and the disruption budget. */
export const scalingChecks = [
  noMetric,
  queueOfWorker,
  minOverMax,
  memoryMetric,
  metricsAdapter,
  latencyMetric,
  unreachableTarget,
  neverScalesIn,
  zeroWithoutTrigger,
  zeroLosesRequests,
  emptySchedule,
  vpaAndAutoscaler,
  vpaBounds,
  vpaEvicts,
  blockedDrains,
  budgetForOne,
];
