import { goJson } from '../../formats/go-json.ts';
import { sha256 } from '../../formats/sha256.ts';
import type { OwnCollector, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { block, computed, param, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { ownCollectorFile } from './collector-configuration.ts';
import {
  collectorEnvironment,
  collectorImage,
  collectorPodSecurity,
  collectorPodValues,
  collectorPorts,
  collectorResources,
  collectorSecurity,
} from './collector-container.ts';
import {
  collectorLabels,
  collectorMetadata,
  collectorName,
  collectorSelector,
} from './collector-names.ts';

const collectorValues = valueKeys('collector', {
  configFiles: {
    en: 'Configuration file of the Collector; a change restarts its pods.',
    'zh-CN': 'Collector 的配置文件；改动会触发其 Pod 重启。',
  },
});

const budgetValues = valueKeys('collector.podDisruptionBudget', {
  enabled: {
    en: 'Whether node maintenance may evict only one Collector pod at a time; for two or more.',
    'zh-CN': '节点维护时是否每次只驱逐一个 Collector Pod；适用于两个及以上副本。',
  },
});

const fileName = 'config.yaml';
const folder = '/etc/otelcol-contrib';

const configMap = (plan: Plan, own: OwnCollector, file: string): Manifest =>
  manifest(
    'configmap-collector',
    {
      en: 'Configuration of the Collector: receivers and metrics are open to the pods (C-064), the exporters are the current ones (C-029, C-082), and it is no configuration of the service (C-118).',
      'zh-CN':
        'Collector 的配置：接收端与指标对 Pod 开放（C-064），使用当前的导出器（C-029、C-082），与服务自身的配置分开（C-118）。',
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: collectorMetadata(plan, own, collectorName(own)),
      data: block(collectorValues.configFiles, { [fileName]: file }),
    },
  );

/** The Collector does not call the Kubernetes API, so no token is mounted. */
const serviceAccount = (plan: Plan, own: OwnCollector): Manifest =>
  manifest(
    'serviceaccount-collector',
    { en: 'Identity of the Collector.', 'zh-CN': 'Collector 的身份。' },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: collectorMetadata(plan, own, collectorName(own)),
      automountServiceAccountToken: false,
    },
  );

const probe = (extra: { readonly [key: string]: number }): Tree => ({
  httpGet: { path: '/', port: 13133 },
  ...extra,
});

const container = (own: OwnCollector): Tree => ({
  name: 'collector',
  image: collectorImage(),
  imagePullPolicy: 'IfNotPresent',
  args: [`--config=${folder}/${fileName}`],
  ports: [
    ...collectorPorts.map(({ name, port }) => ({ name, containerPort: port, protocol: 'TCP' })),
    { name: 'health', containerPort: 13133, protocol: 'TCP' },
  ],
  env: collectorEnvironment(own),
  startupProbe: probe({ periodSeconds: 2, failureThreshold: 30 }),
  livenessProbe: probe({ periodSeconds: 10, failureThreshold: 3 }),
  readinessProbe: probe({ periodSeconds: 5, failureThreshold: 3 }),
  resources: collectorResources(own),
  securityContext: collectorSecurity,
  volumeMounts: [{ name: 'config', mountPath: folder, readOnly: true }],
});

/** A changed configuration restarts the pods (C-101). */
const checksum = (file: string): Tree =>
  computed('(dict "checksum/config" (toJson .Values.collector.configFiles | sha256sum))', {
    'checksum/config': sha256(goJson({ [fileName]: file })),
  });

const deployment = (plan: Plan, own: OwnCollector, file: string): Manifest =>
  manifest(
    'deployment-collector',
    {
      en: 'The Collector: takes telemetry of the service and passes it on (C-062).',
      'zh-CN': 'Collector：接收服务的遥测数据并转发（C-062）。',
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: collectorMetadata(plan, own, collectorName(own)),
      spec: {
        replicas: param(collectorPodValues.replicas, own.replicas),
        selector: { matchLabels: collectorSelector(plan, own) },
        template: {
          metadata: { annotations: checksum(file), labels: collectorLabels(plan, own) },
          spec: {
            serviceAccountName: collectorName(own),
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            securityContext: collectorPodSecurity(plan),
            containers: [container(own)],
            volumes: [{ name: 'config', configMap: { name: collectorName(own) } }],
          },
        },
      },
    },
  );

const service = (plan: Plan, own: OwnCollector): Manifest =>
  manifest(
    'service-collector',
    {
      en: 'The address that the service sends its telemetry to.',
      'zh-CN': '服务上报遥测数据的地址。',
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: collectorMetadata(plan, own, collectorName(own)),
      spec: {
        type: 'ClusterIP',
        selector: collectorSelector(plan, own),
        ports: collectorPorts.map(({ name, port, appProtocol }) => ({
          name,
          port,
          targetPort: name,
          protocol: 'TCP',
          appProtocol,
        })),
      },
    },
  );

/**
 * Node maintenance evicts one pod at a time. A single pod has no budget, because the budget would
 * block maintenance.
 */
const budget = (plan: Plan, own: OwnCollector): Manifest =>
  manifest(
    'poddisruptionbudget-collector',
    {
      en: 'Lets node maintenance evict one Collector pod at a time, so that telemetry keeps flowing (C-094).',
      'zh-CN': '节点维护时每次只驱逐一个 Collector Pod，遥测数据不中断（C-094）。',
    },
    when(budgetValues.enabled, own.replicas > 1, {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: collectorMetadata(plan, own, collectorName(own)),
      spec: {
        maxUnavailable: 1,
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
        selector: { matchLabels: collectorSelector(plan, own) },
      },
    }),
  );

/** The Collector as plain Kubernetes objects, without an operator. */
export const collectorObjects = (plan: Plan, own: OwnCollector): readonly Manifest[] => {
  const file = ownCollectorFile(own);
  return [
    serviceAccount(plan, own),
    configMap(plan, own, file),
    service(plan, own),
    deployment(plan, own, file),
    budget(plan, own),
  ];
};
