import { serving } from '../workload/conditions.ts';

export const canary = { ...serving, 'release.strategy': 'canary' } as const;

export const flagger = { ...serving, 'release.strategy': 'flagger' } as const;
