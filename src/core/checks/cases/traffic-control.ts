import { type Cases, init, volume } from './case.ts';

const istio = { 'mesh.provider': 'istio' } as const;
const keda = { 'scaling.autoscaler': 'keda' } as const;
const queue = [{ name: 'queue', value: '30', target: 'average' }] as const;
const schedule = { days: 'weekdays', start: 8, end: 20, timezone: 'UTC', replicas: 6 } as const;

export const meshCases: Cases = {
  'closed-connections': {
    broken: { ...istio, 'mesh.requestsPerConnection': 2 },
    sound: { 'mesh.requestsPerConnection': 2 },
  },
  'sidecar-needs-cni': { broken: istio, sound: { ...istio, 'mesh.dataPlane': 'platform' } },
  'gateway-outside-mesh': {
    broken: { ...istio, 'traffic.exposure': 'gateway' },
    sound: {
      ...istio,
      'traffic.exposure': 'gateway',
      'traffic.gatewayMode': 'create',
      'traffic.gatewayClass': 'istio',
    },
  },
  'retry-cut-off': {
    broken: { ...istio, 'mesh.timeout': 5 },
    sound: { ...istio, 'mesh.timeout': 6 },
  },
  'two-entrances': {
    broken: { ...istio, 'mesh.binding': 'both', 'traffic.exposure': 'gateway' },
    sound: { ...istio, 'mesh.binding': 'both' },
  },
};

export const releaseCases: Cases = {
  'share-by-pods': {
    broken: { 'release.strategy': 'canary' },
    sound: { 'release.strategy': 'canary', ...istio },
  },
  'nothing-to-switch': {
    broken: { 'release.strategy': 'blue-green' },
    sound: { 'release.strategy': 'blue-green', 'release.greenTag': '1.1.0' },
  },
  'blind-analysis': {
    broken: { 'release.strategy': 'flagger', 'project.metrics': false },
    sound: { 'release.strategy': 'rolling', 'project.metrics': false },
  },
  'flagger-replicas': {
    broken: { 'release.strategy': 'flagger', 'scaling.autoscale': false },
    sound: { 'release.strategy': 'flagger' },
  },
  'gitops-reverts-weights': {
    broken: {
      'release.strategy': 'argo-canary',
      'traffic.exposure': 'gateway',
      'delivery.gitops': 'flux',
    },
    sound: {
      'release.strategy': 'argo-canary',
      'traffic.exposure': 'gateway',
      'delivery.gitops': 'argo-cd',
    },
  },
  'versions-share-claim': {
    broken: { 'release.strategy': 'blue-green', 'pod.volumes': [volume({ kind: 'claim' })] },
    sound: {
      'release.strategy': 'blue-green',
      'pod.volumes': [volume({ kind: 'claim' })],
      'pod.claimAccess': 'ReadWriteMany',
    },
  },
};

export const securityCases: Cases = {
  'refuses-own-pods': {
    broken: { 'security.admission': 'kyverno', 'workload.memoryLimit': '' },
    sound: {
      'security.admission': 'kyverno',
      'pod.initContainers': [init('migrate', 'acme/migrate:1')],
    },
  },
  'nobody-signed': {
    broken: { 'security.admission': 'kyverno', 'security.signatures': true },
    sound: {
      'security.admission': 'kyverno',
      'security.signatures': true,
      'project.repository': 'https://github.com/acme/api',
    },
  },
  'cloud-role': {
    broken: { 'pod.cloudIdentity': 'aws', 'pod.cloudRole': 'admin' },
    sound: { 'pod.cloudIdentity': 'aws', 'pod.cloudRole': 'arn:aws:iam::123456789012:role/app' },
  },
  'no-sops-key': {
    broken: { 'secrets.provider': 'sops', 'services.database': 'postgresql' },
    sound: { 'secrets.provider': 'sops' },
  },
};

export const autoscalerCases: Cases = {
  'vpa-and-autoscaler': {
    broken: { 'scaling.vpa': 'Initial' },
    sound: { 'scaling.vpa': 'Initial', 'scaling.vpaResources': ['memory'] },
  },
  'vpa-evicts': {
    broken: { 'scaling.vpa': 'Recreate' },
    sound: { 'scaling.vpa': 'InPlaceOrRecreate' },
  },
  'vpa-bounds': {
    broken: { 'scaling.vpa': 'Off', 'scaling.vpaMinCpu': '4' },
    sound: { 'scaling.vpa': 'Off', 'scaling.vpaMinCpu': '2000m' },
  },
  'zero-without-trigger': {
    broken: { ...keda, 'scaling.scaleToZero': true },
    sound: { ...keda, 'scaling.scaleToZero': true, 'scaling.externalMetrics': queue },
  },
  'zero-loses-requests': {
    broken: { ...keda, 'scaling.scaleToZero': true, 'scaling.externalMetrics': queue },
    sound: {
      ...keda,
      'scaling.scaleToZero': true,
      'scaling.externalMetrics': queue,
      'project.http': false,
    },
  },
  'empty-schedule': {
    broken: { ...keda, 'scaling.schedules': [{ ...schedule, end: 8 }] },
    sound: { ...keda, 'scaling.schedules': [schedule] },
  },
  'qos-class': {
    broken: { 'pod.qosClass': 'Guaranteed' },
    sound: { 'pod.qosClass': 'Burstable' },
  },
};
