import { companionStorage } from '../../plan/ephemeral-storage.ts';
import type { OwnCollector } from '../../plan/index.ts';
import { images } from '../../versions.ts';
import { block, type Json, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

/** What the Collector’s pods are made of, by both ways of running it. */
export const collectorPodValues = valueKeys('collector', {
  replicas: { en: 'Pods of the Collector.', 'zh-CN': 'Collector 的 Pod 数量。' },
  image: { en: 'Image of the Collector.', 'zh-CN': 'Collector 的镜像。' },
  goMemoryLimit: {
    en: 'Four fifths of the memory limit, for Go’s garbage collector.',
    'zh-CN': '内存上限的五分之四，供 Go 垃圾回收器使用。',
  },
  resources: {
    en: 'Requests and limits of a Collector pod.',
    'zh-CN': 'Collector Pod 的资源请求与上限。',
  },
});

/** User of the Collector's image. */
const uid = 10001;

/** What the Go runtime may use: four fifths, so that the garbage collector acts in time (C-082). */
const goMemory = ({ memory }: OwnCollector): string => `${Math.floor(memory * 0.8)}MiB`;

/** Kubernetes fills these in before the Collector starts. */
export const collectorEnvironment = (own: OwnCollector): Tree => [
  { name: 'GOMEMLIMIT', value: param(collectorPodValues.goMemoryLimit, goMemory(own)) },
];

/** The image by its pinned tag. */
export const collectorImage = (): Tree => param(collectorPodValues.image, images.collector);

/** Memory is reserved, because the limiter counts on it; CPU may rise. */
export const collectorResources = ({ memory }: OwnCollector): Tree =>
  block(collectorPodValues.resources, {
    requests: {
      cpu: '100m',
      memory: `${memory}Mi`,
      'ephemeral-storage': companionStorage.request,
    },
    limits: { memory: `${memory}Mi`, 'ephemeral-storage': companionStorage.limit },
  });

/** Of the pod: admitted under the restricted profile (C-032). */
export const collectorPodSecurity: { readonly [key: string]: Json } = {
  runAsNonRoot: true,
  runAsUser: uid,
  runAsGroup: uid,
  fsGroup: uid,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** Of the container: admitted under the restricted profile (C-032). */
export const collectorSecurity: { readonly [key: string]: Json } = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** OTLP by both protocols, and the Collector's own metrics. */
export const collectorPorts = [
  { name: 'otlp-grpc', port: 4317, appProtocol: 'kubernetes.io/h2c' },
  { name: 'otlp-http', port: 4318, appProtocol: 'http' },
  { name: 'metrics', port: 8888, appProtocol: 'http' },
] as const;
