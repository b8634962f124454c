import type { Cluster } from './cluster.ts';

/** kind and minikube. */
export const local: Cluster = {
  name: 'kind, minikube',
  resolverAddresses: {
    value: [],
    why: 'CoreDNS runs as pods in kube-system, and nothing else resolves names.',
    source: 'https://kind.sigs.k8s.io/docs/design/principles/',
  },
  loadImage: {
    value: (reference) => [
      `kind load docker-image ${reference}`,
      `minikube image load ${reference}`,
    ],
    why: 'The nodes are containers or a virtual machine with a store of their own: an image that was built on the machine is not in it.',
    source: 'https://kind.sigs.k8s.io/docs/user/quick-start/#loading-an-image-into-your-cluster',
  },
};
