import type { Cluster, ReasonsFor } from './cluster.ts';

/** OpenShift, ROSA, ARO and OKD. */
export const openshift = {
  name: 'OpenShift',
  resolverPods: { namespace: 'openshift-dns', ports: [53, 5353] },
} as const satisfies Cluster;

export const openshiftReasons: ReasonsFor<typeof openshift> = {
  resolverPods: {
    why: 'The Service dns-default leads port 53 to pods that listen on 5353, and OVN-Kubernetes judges a policy by the port of the pod.',
    source:
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/networking_operators/dns-operator',
  },
};
