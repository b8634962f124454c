import { clusterUnknown } from './cluster-unknown.ts';
import { identityOfOtherCloud } from './identity-of-other-cloud.ts';
import { noStorageClass } from './no-storage-class.ts';
import { sharedStorage } from './shared-storage.ts';

/** Rules about what differs between clusters. */
export const clusterChecks = [clusterUnknown, identityOfOtherCloud, noStorageClass, sharedStorage];
