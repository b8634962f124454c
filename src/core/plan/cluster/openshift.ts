import type { Cluster, ReasonsFor } from './cluster.ts';

/** OpenShift, ROSA, ARO and OKD. */
export const openshift = {
  name: 'OpenShift',
  resolverPods: { namespace: 'openshift-dns', ports: [53, 5353] },
  assignsUsers: true,
} as const satisfies Cluster;

export const openshiftReasons: ReasonsFor<typeof openshift> = {
  resolverPods: {
    why: 'The Service dns-default leads port 53 to pods that listen on 5353, and OVN-Kubernetes judges a policy by the port of the pod.',
    source:
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/networking_operators/dns-operator',
  },
  assignsUsers: {
    why: 'The security context constraint restricted-v2 gives each namespace a range of ids and refuses pods that name a user, a group or an fsGroup outside of it.',
    source:
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/authentication_and_authorization/managing-pod-security-policies',
  },
};
