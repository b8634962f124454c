import type { Cluster } from './cluster.ts';
import { localDns } from './generic.ts';

/** Azure AKS. */
export const aks: Cluster = {
  name: 'Azure AKS',
  resolverAddresses: {
    value: localDns,
    why: 'LocalDNS is a process of every node, so no selector matches it.',
    source: 'https://learn.microsoft.com/azure/aks/localdns-custom',
  },
  identities: {
    value: ['azure'],
    why: 'Pods get a managed identity by an annotation of the ServiceAccount and a label.',
    source: 'https://learn.microsoft.com/azure/aks/workload-identity-overview',
  },
  healthPathAnnotation: {
    value: 'service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path',
    why: 'The load balancer of a Service asks / of a port whose appProtocol is http, and takes every pod out when the answer is not 200.',
    source: 'https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/',
  },
};
