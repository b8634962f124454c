import type { Cluster } from './cluster.ts';
import { nodeLocalCache } from './generic.ts';

/** k3s and RKE2. */
export const k3s: Cluster = {
  name: 'k3s',
  resolverAddresses: {
    value: [nodeLocalCache],
    why: 'CoreDNS runs as a pod in kube-system; NodeLocal DNSCache, where it is added, is no pod.',
    source: 'https://docs.k3s.io/networking/networking-services',
  },
};
