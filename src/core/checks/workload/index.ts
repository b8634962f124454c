import { deadlineTooShort } from './deadline-too-short.ts';
import { defaultNamespace } from './default-namespace.ts';
import { drainUnderTimeout } from './drain-under-timeout.ts';
import { graceTooShort } from './grace-too-short.ts';
import { noPreStop } from './no-pre-stop.ts';
import { noRollback } from './no-rollback.ts';
import { oldestKubernetes } from './oldest-kubernetes.ts';
import { recreateDowntime } from './recreate-downtime.ts';
import { rolloutCapacity } from './rollout-capacity.ts';
import { rolloutOutage } from './rollout-outage.ts';
import { singleReplica } from './single-replica.ts';
import { stuckRollout } from './stuck-rollout.ts';

/** Rules about rollout and shutdown. */
export const workloadChecks = [
  defaultNamespace,
  oldestKubernetes,
  singleReplica,
  recreateDowntime,
  stuckRollout,
  rolloutOutage,
  rolloutCapacity,
  deadlineTooShort,
  noRollback,
  graceTooShort,
  noPreStop,
  drainUnderTimeout,
];
