import type { Cluster } from './cluster.ts';
import { nodeLocalCache } from './generic.ts';

const identities = {
  value: ['aws', 'aws-pod-identity'],
  why: 'Pods get a role of AWS by an annotation of the ServiceAccount (IRSA), or from the agent of EKS Pod Identity, at an address that the rule for public HTTPS leaves out.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html',
} as const;

const storage = {
  value: false,
  why: 'No StorageClass is the default, so a claim that names none stays Pending.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-standard.html',
} as const;

/** Amazon EKS with node groups or Karpenter. */
export const eks: Cluster = {
  name: 'Amazon EKS',
  resolverAddresses: {
    value: [nodeLocalCache],
    why: 'CoreDNS runs as pods in kube-system; NodeLocal DNSCache, where the platform installs it, is no pod.',
    source: 'https://docs.aws.amazon.com/eks/latest/best-practices/scale-cluster-services.html',
  },
  identities,
  hasDefaultStorage: storage,
};

/** Amazon EKS Auto Mode, where CoreDNS is a process of the node. */
export const eksAuto: Cluster = {
  name: 'Amazon EKS Auto Mode',
  resolverAddresses: {
    value: ['10.100.0.10/32', '172.20.0.10/32'],
    why: 'CoreDNS is a process of every node, so no selector matches it: pods ask the address of its Service, the tenth of the range that EKS chooses for Services. With a range of your own, add the address as a further resolver.',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html',
  },
  identities,
  hasDefaultStorage: {
    ...storage,
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html',
  },
};
