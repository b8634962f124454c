import { aksReasons } from './aks.ts';
import type { Cluster, ClusterKind, ClusterReason } from './cluster.ts';
import { eksAutoReasons, eksReasons } from './eks.ts';
import { genericReasons } from './generic.ts';
import { gkeAutopilotReasons, gkeReasons } from './gke.ts';
import { k3sReasons } from './k3s.ts';
import { localReasons } from './local.ts';
import { openshiftReasons } from './openshift.ts';

/** A fact of a cluster, by name. */
export type FactName = Exclude<keyof Cluster, 'name'>;

/** Why each fact of each cluster matters, and where the vendor says so. */
export const clusterReasons: Readonly<
  Record<ClusterKind, Readonly<Partial<Record<FactName, ClusterReason>>>>
> = {
  generic: genericReasons,
  eks: eksReasons,
  'eks-auto': eksAutoReasons,
  gke: gkeReasons,
  'gke-autopilot': gkeAutopilotReasons,
  aks: aksReasons,
  openshift: openshiftReasons,
  k3s: k3sReasons,
  local: localReasons,
};
