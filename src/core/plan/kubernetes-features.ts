import type { Config } from '../config.ts';
import { kubernetesVersions } from '../versions.ts';

/** Features of the target Kubernetes version; only the minor version decides. */
export interface KubernetesFeatures {
  readonly minor: number;
  /** `hostUsers: false` is stable since 1.36 (KEP-127). */
  readonly userNamespaces: boolean;
  /** The HPA `tolerance` field is stable since 1.37, beta in 1.35 (KEP-4951). */
  readonly hpaTolerance: boolean;
}

export const planFeatures = ({ workload }: Config): KubernetesFeatures => {
  const minor = Number(workload.kubernetesVersion.split('.')[1]);
  return { minor, userNamespaces: minor >= 36, hpaTolerance: minor >= 35 };
};

/** Percent by which a metric may differ from its target in every Kubernetes version. */
export const defaultTolerance = 10;

/** What the oldest version follows from; a Plan has all of it. */
interface VersionFacts {
  readonly config: Pick<Config, 'pod' | 'scaling'>;
  readonly features: KubernetesFeatures;
  readonly autoscaled: boolean;
}

/**
 * The oldest Kubernetes version that the files need. Not the target version: a cluster that is
 * older may run them, and without a cluster Helm renders for the version that it was built with.
 */
export const oldestNeeded = ({ config, features, autoscaled }: VersionFacts): string => {
  if (config.pod.userNamespaces && features.userNamespaces) return '1.36';
  // An older cluster would drop the field without a word.
  const hasTolerance = autoscaled && config.scaling.tolerance !== defaultTolerance;
  return hasTolerance && features.hpaTolerance ? '1.35' : kubernetesVersions[0];
};
