import type { Cluster } from './cluster.ts';

/** OpenShift, ROSA, ARO and OKD. */
export const openshift: Cluster = {
  name: 'OpenShift',
  resolverPods: {
    value: { namespace: 'openshift-dns', ports: [53, 5353] },
    why: 'The Service dns-default leads port 53 to pods that listen on 5353, and OVN-Kubernetes judges a policy by the port of the pod.',
    source:
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/networking_operators/dns-operator',
  },
  assignsUsers: {
    value: true,
    why: 'The security context constraint restricted-v2 gives each namespace a range of ids and refuses pods that name a user, a group or an fsGroup outside of it.',
    source:
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/authentication_and_authorization/managing-pod-security-policies',
  },
};
