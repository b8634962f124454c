import type { Config } from '../config.ts';
import type { NetworkDependency } from './network-dependency.ts';

/** Whether the pod asks for Istio's sidecar by a label. */
export const hasSidecar = ({ mesh }: Config): boolean =>
  mesh.provider === 'istio' && mesh.dataPlane === 'sidecar';

/**
 * Port of HBONE, the tunnel that carries every connection between mesh pods in Istio's ambient mode
 * (https://istio.io/latest/docs/ambient/usage/networkpolicy/).
 */
export const tunnelPort = 15008;

/** Whether the platform may run the pods in Istio's ambient mode. */
export const mayBeAmbient = ({ mesh }: Config): boolean =>
  mesh.provider === 'istio' && mesh.dataPlane === 'platform';

/**
 * The Istio proxy gets its configuration and certificate from istiod; without them the pod is never
 * ready.
 */
export const meshDependencies = ({ mesh }: Config): readonly NetworkDependency[] =>
  mesh.provider === 'istio'
    ? [{ name: 'istiod', port: 15012, namespace: mesh.controlNamespace, cidr: '' }]
    : [];
