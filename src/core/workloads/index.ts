import { cron } from './cron.ts';
import { job } from './job.ts';
import type { KindId, WorkloadKind } from './kind.ts';
import { server } from './server.ts';
import { worker } from './worker.ts';

/** Every kind of workload. A kind that is an option of `workload.kind` and not here does not compile. */
export const workloadKinds: Readonly<Record<KindId, WorkloadKind>> = { server, worker, cron, job };

export type { KindId, WorkloadKind } from './kind.ts';
export { addedWorkload } from './kind.ts';
