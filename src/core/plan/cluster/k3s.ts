import type { Cluster, ReasonsFor } from './cluster.ts';
import { nodeLocalCache } from './generic.ts';

/** k3s and RKE2. */
export const k3s = {
  name: 'k3s',
  resolverAddresses: [nodeLocalCache],
  sharedStorage: [],
} as const satisfies Cluster;

export const k3sReasons: ReasonsFor<typeof k3s> = {
  resolverAddresses: {
    why: 'CoreDNS runs as a pod in kube-system; NodeLocal DNSCache, where it is added, is no pod.',
    source: 'https://docs.k3s.io/networking/networking-services',
  },
  sharedStorage: {
    why: 'The class local-path makes a folder of one node.',
    source: 'https://docs.k3s.io/storage',
  },
};
