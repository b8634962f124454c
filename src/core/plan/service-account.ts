import type { Config } from '../config.ts';
import type { Identity } from './identity.ts';
import type { Ownership } from './ownership.ts';

/**
 * Name of the ServiceAccount of the pods: the bundle's, or that of a workload that owns one. A name
 * that the workload inherits is the name of the bundle's account.
 */
export const planServiceAccount = (
  config: Config,
  { bundle, name }: Identity,
  owns: Ownership,
  first: Config | undefined,
): string => {
  const inherited = first?.pod.serviceAccount ?? '';
  if (!owns.account) return inherited || bundle;
  const { serviceAccount } = config.pod;
  return serviceAccount === inherited ? name : serviceAccount || name;
};
