import { closedConnections } from './closed-connections.ts';
import { injectionRefused } from './injection-refused.ts';
import { outsideMesh } from './outside-mesh.ts';
import { retryCutOff } from './retry-cut-off.ts';
import { twoEntrances } from './two-entrances.ts';

/** Rules about the service mesh. */
export const meshChecks = [
  injectionRefused,
  twoEntrances,
  retryCutOff,
  closedConnections,
  outsideMesh,
];
