import { serving } from '../workload/conditions.ts';

export const exposed = { ...serving, 'traffic.exposure': ['gateway', 'ingress'] } as const;
