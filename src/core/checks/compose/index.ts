import { hostPortTaken } from './host-port-taken.ts';
import { openToNetwork } from './open-to-network.ts';
import { reservedNetwork } from './reserved-network.ts';
import { sharedVolume } from './shared-volume.ts';
import { watchWithoutBuild } from './watch-without-build.ts';

/** Rules about running the service with Compose. */
export const composeChecks = [
  openToNetwork,
  hostPortTaken,
  reservedNetwork,
  sharedVolume,
  watchWithoutBuild,
];
