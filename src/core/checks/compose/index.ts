import { hostPortTaken } from './host-port-taken.ts';
import { openToNetwork } from './open-to-network.ts';

/** Rules about running the service with Compose. */
export const composeChecks = [openToNetwork, hostPortTaken];
