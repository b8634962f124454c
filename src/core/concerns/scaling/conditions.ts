import { running } from '../workload/conditions.ts';

export const auto = { ...running, 'scaling.autoscale': true } as const;

export const keda = { ...auto, 'scaling.autoscaler': 'keda' } as const;
