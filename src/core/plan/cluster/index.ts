import type { Config } from '../../config.ts';
import { aks } from './aks.ts';
import type { Cluster, ClusterKind } from './cluster.ts';
import { eks, eksAuto } from './eks.ts';
import { generic } from './generic.ts';
import { gke, gkeAutopilot } from './gke.ts';
import { k3s } from './k3s.ts';
import { local } from './local.ts';
import { openshift } from './openshift.ts';

/** Every kind of cluster, in the order of the form. */
export const clusters: Readonly<Record<ClusterKind, Cluster>> = {
  generic,
  eks,
  'eks-auto': eksAuto,
  gke,
  'gke-autopilot': gkeAutopilot,
  aks,
  openshift,
  k3s,
  local,
};

/** The facts of the chosen cluster. */
export const clusterOf = ({ cluster }: Pick<Config, 'cluster'>): Cluster => clusters[cluster.kind];

/** Whether the cluster assigns the ids of users, and refuses pods that choose theirs. */
export const assignsUsers = (config: Pick<Config, 'cluster'>): boolean =>
  clusterOf(config).assignsUsers ?? false;

export type { CloudIdentity, Cluster, ClusterKind } from './cluster.ts';
