import { checkProtocol } from './check-protocol.ts';
import { consulInCluster } from './consul-in-cluster.ts';
import { wildcardAddress } from './wildcard-address.ts';

/** Rules about service discovery. */
export const discoveryChecks = [consulInCluster, wildcardAddress, checkProtocol];
