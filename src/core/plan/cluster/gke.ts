import type { Cluster } from './cluster.ts';
import { cloudDns, nodeLocalCache } from './generic.ts';

const resolverAddresses = {
  value: [cloudDns, nodeLocalCache],
  why: 'Cloud DNS for GKE (every new Autopilot cluster) and NodeLocal DNSCache answer at addresses of the node, which no selector matches.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy',
} as const;

const identities = {
  value: ['gcp'],
  why: 'Pods get a Google service account by an annotation of the ServiceAccount, and its tokens from the metadata server of GKE.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity',
} as const;

/** Google GKE Standard. */
export const gke: Cluster = { name: 'Google GKE Standard', resolverAddresses, identities };

/** Google GKE Autopilot. */
export const gkeAutopilot: Cluster = {
  name: 'Google GKE Autopilot',
  resolverAddresses: {
    ...resolverAddresses,
    source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-dns',
  },
  identities,
};
