import { inCluster } from '../packaging.ts';

export const auto = { ...inCluster, 'scaling.autoscale': true } as const;

export const keda = { ...auto, 'scaling.autoscaler': 'keda' } as const;
