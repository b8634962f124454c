import { inCluster } from '../packaging.ts';

/** The condition of fields for workloads that answer requests. */
export const serving = { ...inCluster, 'workload.kind': 'server' } as const;

/** The condition of fields for workloads whose pods run until they are stopped. */
export const running = { ...inCluster, 'workload.kind': ['server', 'worker'] } as const;

/** The condition of fields for workloads whose pods run to an end. */
export const ending = { 'workload.kind': ['cron', 'job'] } as const;
