import { inCluster } from '../packaging.ts';

export const istio = { ...inCluster, 'mesh.provider': 'istio' } as const;
