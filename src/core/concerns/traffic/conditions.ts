import { inCluster } from '../packaging.ts';

export const exposed = { ...inCluster, 'traffic.exposure': ['gateway', 'ingress'] } as const;
