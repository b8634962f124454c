import { apiToken } from './api-token.ts';
import { baselineProfile } from './baseline-profile.ts';
import { cloudRole } from './cloud-role.ts';
import { defaultAccount } from './default-account.ts';
import { flagsAsProgram } from './flags-as-program.ts';
import { floatingCompanion } from './floating-companion.ts';
import { keylessToleration } from './keyless-toleration.ts';
import { mountInReadOnly } from './mount-in-read-only.ts';
import { mountOnSystem } from './mount-on-system.ts';
import { nodeArchitecture } from './node-architecture.ts';
import { requiredSpread } from './required-spread.ts';
import { sameContainerName } from './same-container-name.ts';
import { sameMountPath } from './same-mount-path.ts';
import { sameVolumeName } from './same-volume-name.ts';
import { sharedClaim } from './shared-claim.ts';
import { sidecarPortTaken } from './sidecar-port-taken.ts';
import { userNamespaces } from './user-namespaces.ts';
import { waitsForTelemetry } from './waits-for-telemetry.ts';

/** Rules about rights, scheduling, containers and volumes of the pod. */
export const podChecks = [
  baselineProfile,
  userNamespaces,
  apiToken,
  defaultAccount,
  cloudRole,
  requiredSpread,
  nodeArchitecture,
  flagsAsProgram,
  keylessToleration,
  sharedClaim,
  sameMountPath,
  mountInReadOnly,
  mountOnSystem,
  sameVolumeName,
  sameContainerName,
  sidecarPortTaken,
  floatingCompanion,
  waitsForTelemetry,
];
