import type { Cluster, ReasonsFor } from './cluster.ts';

/** kind and minikube. */
export const local = {
  name: 'kind, minikube',
  resolverAddresses: [],
  sharedStorage: [],
  loadImage: (reference: string) => [
    `kind load docker-image ${reference}`,
    `minikube image load ${reference}`,
  ],
} as const satisfies Cluster;

export const localReasons: ReasonsFor<typeof local> = {
  resolverAddresses: {
    why: 'CoreDNS runs as pods in kube-system, and nothing else resolves names.',
    source: 'https://kind.sigs.k8s.io/docs/design/principles/',
  },
  sharedStorage: {
    why: 'The class standard makes a folder of one node.',
    source: 'https://kind.sigs.k8s.io/docs/user/configuration/',
  },
  loadImage: {
    why: 'The nodes are containers or a virtual machine with a store of their own: an image that was built on the machine is not in it.',
    source: 'https://kind.sigs.k8s.io/docs/user/quick-start/#loading-an-image-into-your-cluster',
  },
};
