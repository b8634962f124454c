import { assignsUsers } from '../../plan/cluster/index.ts';
import type { Plan } from '../../plan/index.ts';
import { lowPortSysctl } from '../../plan/ports.ts';
import type { Json } from '../tree.ts';

type Fields = { readonly [key: string]: Json };

const isRestricted = ({ config }: Plan): boolean => config.pod.securityProfile === 'restricted';

/** The kubelet can verify that a user is not root only if the user is a number (C-016). */
const identity = ({ config }: Plan): Fields => ({
  runAsNonRoot: true,
  ...(assignsUsers(config) ? {} : { runAsUser: config.image.uid, runAsGroup: config.image.uid }),
});

/**
 * Security context of the pod. Under `baseline` a sidecar may be root, so only the container sets
 * the user (C-032).
 */
export const podSecurity = (plan: Plan): Fields => ({
  ...(isRestricted(plan) ? identity(plan) : {}),
  ...(assignsUsers(plan.config) ? {} : { fsGroup: plan.config.image.uid }),
  // Changing the owner of every file at each start takes minutes on a large volume.
  ...(plan.claims.length > 0 ? { fsGroupChangePolicy: 'OnRootMismatch' } : {}),
  seccompProfile: { type: 'RuntimeDefault' },
  // A capability would need a file capability on the binary, too: a user other than root loses its
  // capabilities when the program starts (capabilities(7)).
  ...(plan.lowestPort === undefined
    ? {}
    : { sysctls: [{ name: lowPortSysctl, value: String(plan.lowestPort) }] }),
});

/**
 * Security context of the service's container; under `restricted` also of every other container
 * (C-032).
 */
export const containerSecurity = (plan: Plan): Fields => ({
  ...(isRestricted(plan) ? {} : identity(plan)),
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: plan.config.image.readOnlyRoot,
  capabilities: { drop: ['ALL'] },
});

/**
 * Security context of sidecars and init containers; undefined under `restricted`, where they use
 * the service's.
 */
export const companionSecurity = (plan: Plan): Fields | undefined =>
  isRestricted(plan) ? undefined : { allowPrivilegeEscalation: false };
