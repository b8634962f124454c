import { type Cases, rowsWith } from './case.ts';

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
  'no-network-policy': { broken: { 'traffic.networkPolicy': false } },
  'egress-anywhere': {
    broken: { 'services.database': 'postgresql' },
    sound: { 'services.database': 'postgresql', 'services.databaseNamespace': 'databases' },
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
