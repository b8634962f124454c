import { assignsUsers } from '../../plan/cluster/index.ts';
import { companionStorage } from '../../plan/ephemeral-storage.ts';
import type { OwnCollector, Plan } from '../../plan/index.ts';
import { images } from '../../versions.ts';
import { block, type Json, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

/** Values of the Collector's pods, for both modes of deployment. */
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

/** User id (uid) in the Collector's image. */
const uid = 10001;

/**
 * Memory limit of the Go runtime: four fifths of the container limit, so that garbage collection
 * starts in time (C-082).
 */
const goMemory = ({ memory }: OwnCollector): string => `${Math.floor(memory * 0.8)}MiB`;

/** Variables that Kubernetes sets before the Collector starts. */
export const collectorEnvironment = (own: OwnCollector): Tree => [
  { name: 'GOMEMLIMIT', value: param(collectorPodValues.goMemoryLimit, goMemory(own)) },
];

/** The Collector image with its pinned tag. */
export const collectorImage = (): Tree => param(collectorPodValues.image, images.collector);

/**
 * The memory request equals the limit, because the memory limiter relies on it; CPU has no limit.
 */
export const collectorResources = ({ memory }: OwnCollector): Tree =>
  block(collectorPodValues.resources, {
    requests: {
      cpu: '100m',
      memory: `${memory}Mi`,
      'ephemeral-storage': companionStorage.request,
    },
    limits: { memory: `${memory}Mi`, 'ephemeral-storage': companionStorage.limit },
  });

/** Security context of the pod, valid under the restricted profile (C-032). */
export const collectorPodSecurity = ({ config }: Plan): { readonly [key: string]: Json } => ({
  runAsNonRoot: true,
  ...(assignsUsers(config) ? {} : { runAsUser: uid, runAsGroup: uid, fsGroup: uid }),
  seccompProfile: { type: 'RuntimeDefault' },
});

/** Security context of the container, valid under the restricted profile (C-032). */
export const collectorSecurity: { readonly [key: string]: Json } = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** OTLP over gRPC and HTTP, and the Collector's metrics. */
export const collectorPorts = [
  { name: 'otlp-grpc', port: 4317, appProtocol: 'kubernetes.io/h2c' },
  { name: 'otlp-http', port: 4318, appProtocol: 'http' },
  { name: 'metrics', port: 8888, appProtocol: 'http' },
] as const;
