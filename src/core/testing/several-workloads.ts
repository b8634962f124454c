import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import type { FieldValue } from '../fields/index.ts';
import type { Layer } from '../layer.ts';
import { type Plan, plan } from '../plan/index.ts';

type Changes = Partial<Record<FieldPath, FieldValue>>;

/** A worker, a program at certain times, and a step before each release. */
export const everyKind: Readonly<Record<string, Layer>> = {
  worker: { workload: { kind: 'worker', replicas: 4 }, project: { binary: 'orders-worker' } },
  nightly: {
    workload: { kind: 'cron', args: ['compact'] },
    project: { binary: 'orders-cli' },
  },
  migrate: {
    workload: { kind: 'job', args: ['migrate'] },
    project: { binary: 'orders-cli' },
    job: { runs: 'before-release' },
  },
};

/** A bundle named `orders` with several workloads: changes of the first one, and the others. */
export const planOfSeveral = (
  changes: Changes = {},
  workloads: Readonly<Record<string, Layer>> = everyKind,
): Plan => {
  const named = { 'project.name': 'orders', 'project.binary': 'orders-api', ...changes };
  // The entries of a record by FieldPath are exactly such pairs.
  const entries = Object.entries(named) as [FieldPath, FieldValue][];
  const base: Config = withValues(defaults, entries);
  return plan({ base, workloads });
};
