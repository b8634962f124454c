import { type Config, sameValue } from '../config.ts';
import { workloadKinds } from '../workloads/index.ts';

/** What a workload has of its own; what it does not own, it uses of the first workload. */
export interface Ownership {
  readonly account: boolean;
  readonly configuration: boolean;
  readonly secrets: boolean;
}

/** Whether the accounts of two workloads have the same name, rights and cloud identity. */
const isSameAccount = ({ pod }: Config, { pod: other }: Config): boolean =>
  pod.serviceAccount === other.serviceAccount &&
  pod.automountToken === other.automountToken &&
  pod.leaderElection === other.leaderElection &&
  pod.cloudIdentity === other.cloudIdentity &&
  pod.cloudRole === other.cloudRole &&
  sameValue(pod.apiRules, other.apiRules) &&
  sameValue(pod.serviceAccountAnnotations, other.serviceAccountAnnotations);

/**
 * What a workload owns, beside the first one of its bundle; the first one owns everything. One that
 * runs apart from its release owns all that the release brings: with an external store also the
 * Secret, which otherwise exists before.
 */
export const planOwnership = (config: Config, first: Config | undefined): Ownership => {
  if (first === undefined) return { account: true, configuration: true, secrets: true };
  const { runsApart } = workloadKinds[config.workload.kind];
  return {
    account: runsApart || !isSameAccount(config, first),
    configuration: runsApart,
    secrets: runsApart && config.secrets.provider === 'external-secrets',
  };
};
