import { blockedDrains } from './blocked-drains.ts';
import { budgetForOne } from './budget-for-one.ts';
import { latencyMetric } from './latency-metric.ts';
import { memoryMetric } from './memory-metric.ts';
import { metricsAdapter } from './metrics-adapter.ts';
import { minOverMax } from './min-over-max.ts';
import { neverScalesIn } from './never-scales-in.ts';
import { noMetric } from './no-metric.ts';
import { unreachableTarget } from './unreachable-target.ts';

/** Rules about autoscaling and the disruption budget. */
export const scalingChecks = [
  noMetric,
  minOverMax,
  memoryMetric,
  metricsAdapter,
  latencyMetric,
  unreachableTarget,
  neverScalesIn,
  blockedDrains,
  budgetForOne,
];
