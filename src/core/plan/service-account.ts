import { type Config, sameValue } from '../config.ts';
import type { Identity } from './identity.ts';

/** Whether a workload decides anything of its account differently from the first workload. */
export const hasOwnAccount = ({ pod }: Config, first: Config | undefined): boolean =>
  first === undefined ||
  pod.serviceAccount !== first.pod.serviceAccount ||
  pod.automountToken !== first.pod.automountToken ||
  !sameValue(pod.apiRules, first.pod.apiRules) ||
  pod.leaderElection !== first.pod.leaderElection ||
  pod.cloudIdentity !== first.pod.cloudIdentity ||
  pod.cloudRole !== first.pod.cloudRole ||
  !sameValue(pod.serviceAccountAnnotations, first.pod.serviceAccountAnnotations);

/**
 * Name of the ServiceAccount of the pods: the bundle's, or a workload's own if it needs another
 * token or cloud identity.
 */
export const planServiceAccount = (
  config: Config,
  { bundle, name }: Identity,
  first: Config | undefined,
): string => {
  const isOwn = config.workload.kind === 'job' || hasOwnAccount(config, first);
  if (!isOwn) return first?.pod.serviceAccount || bundle;
  const isNamed = config.pod.serviceAccount !== first?.pod.serviceAccount;
  return (isNamed && config.pod.serviceAccount) || name;
};
