import type { Config } from '../config.ts';
import type { NetworkDependency } from './network-dependency.ts';

/** Whether the pods ask for Istio's sidecar themselves. */
export const hasSidecar = ({ mesh }: Config): boolean =>
  mesh.provider === 'istio' && mesh.dataPlane === 'sidecar';

/**
 * HBONE, in which Istio's ambient mode carries every connection between pods of the mesh
 * (https://istio.io/latest/docs/ambient/usage/networkpolicy/).
 */
export const tunnelPort = 15008;

/** Whether the platform may have put the pods into the ambient mode. */
export const mayBeAmbient = ({ mesh }: Config): boolean =>
  mesh.provider === 'istio' && mesh.dataPlane === 'platform';

/** The proxy gets its configuration and its certificate from istiod, or the pod is never ready. */
export const meshDependencies = ({ mesh }: Config): readonly NetworkDependency[] =>
  mesh.provider === 'istio'
    ? [{ name: 'istiod', port: 15012, namespace: mesh.controlNamespace, cidr: '' }]
    : [];
