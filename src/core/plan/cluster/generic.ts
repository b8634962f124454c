import type { Cluster, ReasonsFor } from './cluster.ts';

/** The address on which NodeLocal DNSCache answers on every node. */
export const nodeLocalCache = '169.254.20.10/32';

/** The address of Cloud DNS on every node of GKE; also its metadata server, on other ports. */
export const cloudDns = '169.254.169.254/32';

/** The addresses of LocalDNS on every node of AKS: for its own names, and for those of pods. */
export const localDns = ['169.254.10.10/32', '169.254.10.11/32'] as const;

/** Any cluster: what can stand in one text for all of them. */
export const generic = {
  name: 'Any',
  // Link-local addresses: they lead nowhere outside the node, so they are harmless elsewhere.
  resolverAddresses: [nodeLocalCache, cloudDns, ...localDns],
} as const satisfies Cluster;

export const genericReasons: ReasonsFor<typeof generic> = {
  resolverAddresses: {
    why: 'Resolvers of the node (NodeLocal DNSCache, Cloud DNS of GKE, LocalDNS of AKS) are no pods, so no selector matches them: with a network policy no name would be resolved.',
    source: 'https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/',
  },
};
