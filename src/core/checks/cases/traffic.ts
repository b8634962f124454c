import { type Cases, rowsWith, volume } from './case.ts';

const gateway = { 'traffic.exposure': 'gateway' } as const;
const ingress = { 'traffic.exposure': 'ingress' } as const;

export const trafficCases: Cases = {
  'plain-to-outside': { broken: { 'traffic.serviceType': 'LoadBalancer' } },
  'same-service-port': {
    broken: { 'project.grpc': true, 'traffic.servicePort': 50051 },
    sound: { 'traffic.servicePort': 50051 },
  },
  'sticky-clients': { broken: { 'traffic.affinity': 'ClientIP' } },
  'idle-headless': {
    broken: { 'traffic.headless': true },
    sound: { 'traffic.headless': true, 'project.grpc': true },
  },
  'grpc-on-one-pod': {
    broken: { 'project.grpc': true },
    sound: { 'project.grpc': true, ...gateway },
  },
  'shared-host': {
    broken: {
      ...gateway,
      'project.grpc': true,
      'traffic.grpcHost': 'api.example.com',
      'environments.rows': rowsWith('dev', { grpcHost: 'dev.api.example.com' }),
    },
    sound: { ...gateway, 'traffic.grpcHost': 'api.example.com' },
  },
  'no-tls': {
    broken: { ...gateway, 'traffic.gatewayMode': 'create', 'traffic.tls': 'none' },
    sound: { ...gateway, 'traffic.tls': 'none' },
  },
  'retired-nginx': {
    broken: { ...ingress, 'traffic.ingressController': 'nginx' },
    sound: { ...gateway, 'traffic.ingressController': 'nginx' },
  },
  'no-ingress-class': { broken: { ...ingress, 'traffic.ingressClass': '' }, sound: ingress },
  'foreign-ingress-class': {
    broken: { ...ingress, 'traffic.ingressController': 'nginx' },
    sound: { ...ingress, 'traffic.ingressController': 'nginx', 'traffic.ingressClass': 'nginx' },
  },
  'unwritten-limits': {
    broken: { ...gateway, 'traffic.rateLimit': 100 },
    sound: {
      ...gateway,
      'traffic.rateLimit': 100,
      'traffic.gatewayImplementation': 'envoy-gateway',
    },
  },
  'timeout-not-taken': {
    broken: {
      ...gateway,
      'traffic.requestTimeout': 25,
      'traffic.gatewayMode': 'create',
      'traffic.gatewayClass': 'traefik',
    },
    sound: {
      ...gateway,
      'traffic.requestTimeout': 25,
      'traffic.gatewayMode': 'create',
      'traffic.gatewayClass': 'gke-l7-rilb',
    },
  },
  'load-balancer-asks-root': {
    broken: { ...gateway, 'cluster.kind': 'gke' },
    sound: { ...gateway, 'cluster.kind': 'gke', 'traffic.gatewayImplementation': 'gke' },
  },
  'caller-outside-cluster': {
    broken: {
      ...gateway,
      'traffic.gatewayImplementation': 'gke',
      'traffic.gatewayFromNamespace': 'gateway-system',
    },
    sound: { ...gateway, 'traffic.gatewayFromNamespace': 'gateway-system' },
  },
  'no-network-policy': { broken: { 'traffic.networkPolicy': false } },
  'egress-anywhere': {
    broken: { 'services.database': 'postgresql' },
    sound: { 'services.database': 'postgresql', 'services.databaseNamespace': 'databases' },
  },
};

export const clusterCases: Cases = {
  'cluster-unknown': { broken: {}, sound: { 'cluster.kind': 'k3s' } },
  'identity-of-other-cloud': {
    broken: { 'cluster.kind': 'gke', 'pod.cloudIdentity': 'aws' },
    sound: { 'cluster.kind': 'eks', 'pod.cloudIdentity': 'aws' },
  },
  'no-storage-class': {
    broken: { 'cluster.kind': 'eks-auto', 'pod.volumes': [volume({ kind: 'claim' })] },
    sound: {
      'cluster.kind': 'eks-auto',
      'pod.volumes': [volume({ kind: 'claim' })],
      'pod.storageClass': 'gp3',
    },
  },
  'shared-storage': {
    broken: {
      'cluster.kind': 'aks',
      'pod.volumes': [volume({ kind: 'claim' })],
      'pod.claimAccess': 'ReadWriteMany',
    },
    sound: {
      'cluster.kind': 'aks',
      'pod.volumes': [volume({ kind: 'claim' })],
      'pod.claimAccess': 'ReadWriteMany',
      'pod.storageClass': 'azurefile-csi',
    },
  },
};

export const environmentCases: Cases = {
  'duplicate-environments': {
    broken: { 'environments.rows': rowsWith('staging', { name: 'dev' }) },
  },
  'shared-namespace': {
    broken: { 'environments.rows': rowsWith('dev', { namespace: 'apps' }) },
    sound: { 'environments.rows': rowsWith('dev', { namespace: 'sandbox' }) },
  },
  'shared-hosts': {
    broken: { ...gateway, 'environments.rows': rowsWith('dev', { host: '' }) },
    sound: gateway,
  },
};
