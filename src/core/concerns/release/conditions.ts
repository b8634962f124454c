import { inCluster } from '../packaging.ts';

export const canary = { ...inCluster, 'release.strategy': 'canary' } as const;

export const flagger = { ...inCluster, 'release.strategy': 'flagger' } as const;
