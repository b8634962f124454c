import type { Plan } from '../../plan/index.ts';
import type { Json } from '../tree.ts';

type Fields = { readonly [key: string]: Json };

const isRestricted = ({ config }: Plan): boolean => config.pod.securityProfile === 'restricted';

/** The kubelet can verify only a number as non-root (C-016). */
const identity = ({ config }: Plan): Fields => ({
  runAsNonRoot: true,
  runAsUser: config.image.uid,
  runAsGroup: config.image.uid,
});

/** Of the whole pod; under `baseline` a sidecar may be root, so the user is the container's (C-032). */
export const podSecurity = (plan: Plan): Fields => ({
  ...(isRestricted(plan) ? identity(plan) : {}),
  fsGroup: plan.config.image.uid,
  // Changing the owner of every file at every start takes minutes on a large volume.
  ...(plan.claims.length > 0 ? { fsGroupChangePolicy: 'OnRootMismatch' } : {}),
  seccompProfile: { type: 'RuntimeDefault' },
});

/** Of the service's container, and under `restricted` of every other one too (C-032). */
export const containerSecurity = (plan: Plan): Fields => ({
  ...(isRestricted(plan) ? {} : identity(plan)),
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: plan.config.image.readOnlyRoot,
  capabilities: { drop: ['ALL'] },
});

/** Of the containers beside the service: none of its own under `restricted`. */
export const companionSecurity = (plan: Plan): Fields | undefined =>
  isRestricted(plan) ? undefined : { allowPrivilegeEscalation: false };
