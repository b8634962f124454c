import type { Config } from '../config.ts';
import { workloadKinds } from '../workloads/index.ts';

/** A rule of a Role or ClusterRole. */
export interface ApiRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What the pods may do with the Kubernetes API; both lists are empty without a token. */
export interface ApiRights {
  readonly inNamespace: readonly ApiRule[];
  readonly inCluster: readonly ApiRule[];
}

/** A leader holds a Lease and renews it; a follower reads it. */
const leaseRule: ApiRule = {
  apiGroups: ['coordination.k8s.io'],
  resources: ['leases'],
  verbs: ['get', 'list', 'watch', 'create', 'update', 'patch'],
};

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

type Row = Config['pod']['apiRules'][number];

const ruleOf = ({ group, resources, verbs }: Row): ApiRule => ({
  apiGroups: [group],
  resources: names(resources),
  verbs: names(verbs),
});

/** The rights of the table, and those of an election by Lease. */
export const planApiRights = ({ pod, workload }: Config): ApiRights => {
  if (!pod.automountToken) return { inNamespace: [], inCluster: [] };
  const of = (scope: Row['scope']) => pod.apiRules.filter((row) => row.scope === scope).map(ruleOf);
  const elects = pod.leaderElection === 'lease' && workloadKinds[workload.kind].runsOn;
  return {
    inNamespace: [...of('namespace'), ...(elects ? [leaseRule] : [])],
    inCluster: of('cluster'),
  };
};
