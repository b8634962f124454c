import type { Config } from '../config.ts';
import type { NetworkDependency } from './network-dependency.ts';

type Texts = Readonly<Record<string, string>>;

const annotationOf = {
  aws: 'eks.amazonaws.com/role-arn',
  gcp: 'iam.gke.io/gcp-service-account',
  azure: 'azure.workload.identity/client-id',
} as const;

/** Annotations of the ServiceAccount: those of the cloud provider, then the user's rows. */
export const accountAnnotations = ({ pod }: Config): Texts => {
  const own = pod.serviceAccountAnnotations.map(({ key, value }) => [key, value] as const);
  const { cloudIdentity, cloudRole } = pod;
  if (cloudIdentity === 'none' || cloudIdentity === 'aws-pod-identity' || cloudRole === '') {
    return Object.fromEntries(own);
  }
  return Object.fromEntries([[annotationOf[cloudIdentity], cloudRole], ...own]);
};

/** Labels of the pods for the cloud provider: Azure's webhook selects pods by this label. */
export const identityLabels = ({ pod }: Config): Texts =>
  pod.cloudIdentity === 'azure' ? { 'azure.workload.identity/use': 'true' } : {};

/**
 * Servers that give out credentials at link-local addresses, which the rule for public HTTPS
 * excludes: the metadata server of GKE, the agent of EKS Pod Identity
 * (https://docs.aws.amazon.com/eks/latest/userguide/pod-id-agent-config-ipv6.html).
 */
export const cloudDependencies = ({ pod }: Config): readonly NetworkDependency[] => {
  switch (pod.cloudIdentity) {
    case 'gcp':
      return [
        { name: 'gke-metadata', port: 988, namespace: '', cidr: '169.254.169.252/32' },
        { name: 'gke-metadata', port: 80, namespace: '', cidr: '169.254.169.254/32' },
      ];
    case 'aws-pod-identity':
      return [
        { name: 'eks-pod-identity', port: 80, namespace: '', cidr: '169.254.170.23/32' },
        { name: 'eks-pod-identity', port: 80, namespace: '', cidr: 'fd00:ec2::23/128' },
      ];
    default:
      return [];
  }
};
