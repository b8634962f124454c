import type { Config } from '../../config.ts';
import type { Volume } from '../volumes.ts';

const architecture = 'kubernetes.io/arch';

/**
 * The label of the nodes that can run an image for one platform only; an image for another
 * processor ends with “exec format error”. Nothing for an image for several platforms, or where the
 * user chose the architecture.
 */
export const architectureSelector = ({ image, pod }: Config): Readonly<Record<string, string>> => {
  const [platform, ...others] = image.platforms;
  const isChosen = pod.nodeSelector.some(({ key }) => key === architecture);
  return platform === undefined || others.length > 0 || isChosen
    ? {}
    : { [architecture]: platform.slice(platform.indexOf('/') + 1) };
};

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');

/**
 * Lets the Cluster Autoscaler remove a node although a pod has a volume of the node, for the scratch
 * volumes that Waybill adds and nobody misses. The volumes of the user hold the node as before
 * (https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md#what-types-of-pods-can-prevent-ca-from-removing-a-node).
 */
export const evictionAnnotation = (
  { pod }: Config,
  volumes: readonly Volume[],
): Readonly<Record<string, string>> => {
  const chosen = new Set(pod.volumes.map(({ mountPath }) => withoutSlash(mountPath)));
  const names = volumes
    .filter(({ source, mountPath }) => source.kind === 'empty' && !chosen.has(mountPath))
    .map(({ name }) => name);
  return names.length === 0
    ? {}
    : { 'cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes': names.join(',') };
};

/** Clusters whose admission may refuse a pod that holds its node, or may be such a cluster. */
const mayRefuseHolding: ReadonlySet<Config['cluster']['kind']> = new Set([
  'generic',
  'gke-autopilot',
]);

/**
 * Keeps the autoscaler of nodes from ending a task halfway in order to save a node: what it did is
 * lost, and the next try begins anew. Pods of servers and workers move as before.
 * Sources: https://karpenter.sh/docs/concepts/disruption/#pod-level-controls and the FAQ of the
 * Cluster Autoscaler; an Autopilot of GKE refused the second annotation
 * (https://gitlab.com/gitlab-org/charts/gitlab/-/issues/3076).
 */
export const taskAnnotations = ({
  workload,
  cluster,
}: Pick<Config, 'workload' | 'cluster'>): Readonly<Record<string, string>> => {
  if (workload.kind !== 'job' && workload.kind !== 'cron') return {};
  return {
    'karpenter.sh/do-not-disrupt': 'true',
    ...(mayRefuseHolding.has(cluster.kind)
      ? {}
      : { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' }),
  };
};
