import type { Cluster, ReasonsFor } from './cluster.ts';
import { nodeLocalCache } from './generic.ts';

const common = {
  identities: ['aws', 'aws-pod-identity'],
  hasDefaultStorage: false,
} as const;

/** Amazon EKS with node groups or Karpenter. */
export const eks = {
  name: 'Amazon EKS',
  resolverAddresses: [nodeLocalCache],
  ...common,
} as const satisfies Cluster;

/** Amazon EKS Auto Mode, where CoreDNS is a process of the node. */
export const eksAuto = {
  name: 'Amazon EKS Auto Mode',
  resolverAddresses: ['10.100.0.10/32', '172.20.0.10/32'],
  ...common,
} as const satisfies Cluster;

const identities = {
  why: 'Pods get a role of AWS by an annotation of the ServiceAccount (IRSA), or from the agent of EKS Pod Identity, at an address that the rule for public HTTPS leaves out.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html',
};

const storage = 'No StorageClass is the default, so a claim that names none stays Pending.';

export const eksReasons: ReasonsFor<typeof eks> = {
  resolverAddresses: {
    why: 'CoreDNS runs as pods in kube-system; NodeLocal DNSCache, where the platform installs it, is no pod.',
    source: 'https://docs.aws.amazon.com/eks/latest/best-practices/scale-cluster-services.html',
  },
  identities,
  hasDefaultStorage: {
    why: storage,
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-standard.html',
  },
};

export const eksAutoReasons: ReasonsFor<typeof eksAuto> = {
  resolverAddresses: {
    why: 'CoreDNS is a process of every node, so no selector matches it: pods ask the address of its Service, the tenth of the range that EKS chooses for Services. With a range of your own, add the address as a further resolver.',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html',
  },
  identities,
  hasDefaultStorage: {
    why: storage,
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html',
  },
};
