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
  if (cloudIdentity === 'none' || cloudRole === '') return Object.fromEntries(own);
  return Object.fromEntries([[annotationOf[cloudIdentity], cloudRole], ...own]);
};

/** Labels of the pods for the cloud provider: Azure's webhook selects pods by this label. */
export const identityLabels = ({ pod }: Config): Texts =>
  pod.cloudIdentity === 'azure' ? { 'azure.workload.identity/use': 'true' } : {};

/** GKE issues tokens at link-local addresses, which the rule for public HTTPS excludes. */
export const cloudDependencies = ({ pod }: Config): readonly NetworkDependency[] =>
  pod.cloudIdentity === 'gcp'
    ? [
        { name: 'gke-metadata', port: 988, namespace: '', cidr: '169.254.169.252/32' },
        { name: 'gke-metadata', port: 80, namespace: '', cidr: '169.254.169.254/32' },
      ]
    : [];
