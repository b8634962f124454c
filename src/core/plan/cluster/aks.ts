import type { Cluster, ReasonsFor } from './cluster.ts';
import { localDns } from './generic.ts';

/** Azure AKS. */
export const aks = {
  name: 'Azure AKS',
  resolverAddresses: localDns,
  sharedStorage: ['azurefile-csi', 'azurefile-csi-premium'],
  identities: ['azure'],
  healthPathAnnotation: 'service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path',
} as const satisfies Cluster;

export const aksReasons: ReasonsFor<typeof aks> = {
  resolverAddresses: {
    why: 'LocalDNS is a process of every node, so no selector matches it.',
    source: 'https://learn.microsoft.com/azure/aks/localdns-custom',
  },
  sharedStorage: {
    why: 'The default class makes a disk for one node; the classes of Azure Files are for all nodes.',
    source: 'https://learn.microsoft.com/azure/aks/azure-files-csi',
  },
  identities: {
    why: 'Pods get a managed identity by an annotation of the ServiceAccount and a label.',
    source: 'https://learn.microsoft.com/azure/aks/workload-identity-overview',
  },
  healthPathAnnotation: {
    why: 'The load balancer of a Service asks / of a port whose appProtocol is http, and takes every pod out when the answer is not 200.',
    source: 'https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/',
  },
};
