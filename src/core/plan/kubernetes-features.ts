import type { Config } from '../config.ts';

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
