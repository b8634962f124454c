import type { Plan, ServicePort } from '../../plan/index.ts';
import { objectName } from '../names.ts';
import { canaryWeight, stableWeight } from '../release/weights.ts';
import type { Json, Tree } from '../tree.ts';
import { listenerOf } from './gateway.ts';
import { servicePortParam } from './service-ports.ts';

/**
 * The Gateway that the route of a host attaches to. The listener names of an existing Gateway are
 * unknown: the host name selects the listener. `usual` is the listener of a host that has none.
 */
export const parentRefs = (plan: Plan, host: string, usual: string): Json => {
  const { gatewayMode, gatewayName: name, gatewayNamespace } = plan.config.traffic;
  if (gatewayMode === 'create') return [{ name, sectionName: listenerOf(plan, host, usual) }];
  return [gatewayNamespace === '' ? { name } : { name, namespace: gatewayNamespace }];
};

/** The Service, or the two weighted Services of a canary (C-099). */
export const backendRefs = (plan: Plan, port: ServicePort): Tree => {
  const portNumber = servicePortParam(port);
  if (!plan.release.split || plan.release.router !== 'gateway') {
    return [{ name: objectName(plan), port: portNumber }];
  }
  return [
    { name: objectName(plan, '-stable'), port: portNumber, weight: stableWeight(plan) },
    { name: objectName(plan, '-canary'), port: portNumber, weight: canaryWeight(plan) },
  ];
};
