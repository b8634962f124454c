import { choice, defineConcern, list, same } from '../fields/index.ts';
import { inCluster } from './packaging.ts';
import { apiAccessFields } from './pod/api-access.ts';
import { containersFields } from './pod/containers.ts';
import { identityFields } from './pod/identity.ts';
import { metadataFields } from './pod/metadata.ts';
import { schedulingFields } from './pod/scheduling.ts';
import { securityFields } from './pod/security.ts';
import { storageFields } from './pod/storage.ts';

/** Permissions and scheduling of the pod, and its other containers. */
export const pod = defineConcern({
  title: { en: 'Security and scheduling', 'zh-CN': '安全与调度' },
  intro: {
    en: 'What the pod may do, on which nodes it runs, and what else belongs to it.',
    'zh-CN': 'Pod 拥有哪些权限，运行在哪些节点上，以及还包含哪些内容。',
  },
  shared: ['imagePullSecrets'],
  groups: {
    security: { en: 'Security', 'zh-CN': '安全' },
    api: { en: 'Kubernetes API', 'zh-CN': 'Kubernetes API' },
    identity: { en: 'Identity', 'zh-CN': '身份' },
    scheduling: { en: 'Scheduling', 'zh-CN': '调度' },
    storage: { en: 'Storage', 'zh-CN': '存储' },
    containers: { en: 'Other containers', 'zh-CN': '其他容器' },
    metadata: { en: 'Metadata', 'zh-CN': '元数据' },
  },
  fields: {
    ...securityFields,
    ...apiAccessFields,
    ...identityFields,
    qosClass: choice({
      label: { en: 'QoS class', 'zh-CN': 'QoS 等级' },
      help: {
        en: 'The class that the pods are meant to have. Kubernetes derives it from requests and limits; a finding tells when they say something else.',
        'zh-CN': '期望的 Pod 等级。Kubernetes 由 requests 与 limits 推导得出；不一致时会给出提示。',
      },
      group: 'scheduling',
      advanced: true,
      default: 'any',
      options: {
        any: { label: { en: 'As it comes', 'zh-CN': '不限' } },
        Guaranteed: {
          label: same('Guaranteed'),
          help: {
            en: 'CPU and memory limits equal the requests in every container: evicted last, throttled first.',
            'zh-CN': '每个容器的 CPU 与内存上限都等于请求：最后被驱逐，但会先被限流。',
          },
        },
        Burstable: {
          label: same('Burstable'),
          help: {
            en: 'Requests without a CPU limit: may use what is free. Right for most services.',
            'zh-CN': '有请求但不设 CPU 上限，可使用空闲资源。适合多数服务。',
          },
        },
      },
      source: 'C-101',
      when: inCluster,
    }),
    imagePullSecrets: list({
      label: { en: 'Image pull secrets', 'zh-CN': '镜像拉取 Secret' },
      help: {
        en: 'Secrets of the type kubernetes.io/dockerconfigjson that exist in the namespace, for a private registry. Empty when nodes have access themselves.',
        'zh-CN':
          '命名空间中已有的 kubernetes.io/dockerconfigjson 类型 Secret，用于私有镜像仓库。节点本身具备访问权限时留空。',
      },
      group: 'identity',
      default: [],
      pattern: 'dnsLabel',
      most: 8,
      placeholder: 'registry-credentials',
      when: inCluster,
    }),
    ...schedulingFields,
    ...storageFields,
    ...containersFields,
    ...metadataFields,
  },
});
