import type { Cluster, ReasonsFor } from './cluster.ts';
import { cloudDns, nodeLocalCache } from './generic.ts';

const common = {
  resolverAddresses: [cloudDns, nodeLocalCache],
  sharedStorage: ['standard-rwx', 'premium-rwx'],
  identities: ['gcp'],
} as const;

/** Google GKE Standard. */
export const gke = { name: 'Google GKE Standard', ...common } as const satisfies Cluster;

/** Google GKE Autopilot. */
export const gkeAutopilot = { name: 'Google GKE Autopilot', ...common } as const satisfies Cluster;

const resolvers =
  'Cloud DNS for GKE (every new Autopilot cluster) and NodeLocal DNSCache answer at addresses of the node, which no selector matches.';

const sharedStorage = {
  why: 'The default class makes a disk, which pods of several nodes cannot write. The classes for all nodes come with the Filestore CSI driver, which Standard clusters switch on.',
  source:
    'https://cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/filestore-csi-driver',
};

const identities = {
  why: 'Pods get a Google service account by an annotation of the ServiceAccount, and its tokens from the metadata server of GKE.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity',
};

export const gkeReasons: ReasonsFor<typeof gke> = {
  resolverAddresses: {
    why: resolvers,
    source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy',
  },
  sharedStorage,
  identities,
};

export const gkeAutopilotReasons: ReasonsFor<typeof gkeAutopilot> = {
  resolverAddresses: {
    why: resolvers,
    source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-dns',
  },
  sharedStorage,
  identities,
};
