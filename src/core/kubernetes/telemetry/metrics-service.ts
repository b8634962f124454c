import type { ContainerPort, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { type Tree, when } from '../tree.ts';
import { monitorValues } from './monitor-values.ts';

const suffix = '-metrics';

/** Strategies whose Service leads to one version only, which leaves the other one unseen. */
const leadsToOneVersion: ReadonlySet<Plan['release']['strategy']> = new Set([
  'blue-green',
  'argo-blue-green',
  'flagger',
]);

/**
 * Whether the Service itself leads Prometheus to every pod: under these strategies it leads to the
 * live version, and a published one leaves the metrics port out (C-050, C-098).
 */
const isServiceEnough = ({ config, ports, release }: Plan, port: ContainerPort): boolean =>
  !leadsToOneVersion.has(release.strategy) &&
  (port.name !== 'metrics' || ports.length === 1 || config.traffic.serviceType === 'ClusterIP');

/** What the monitored Service is called after the service's name. */
export const monitoredSuffix = (plan: Plan, port: ContainerPort): string =>
  isServiceEnough(plan, port) ? '' : suffix;

const about = {
  en: 'Leads Prometheus to every pod of both versions, each once.',
  'zh-CN': '让 Prometheus 抓取两个版本的每个 Pod，且各抓取一次。',
};

const aboutInside = {
  en: 'Leads Prometheus to the metrics, which the published Service leaves out (C-050).',
  'zh-CN': '供 Prometheus 抓取指标；对外发布的 Service 不含指标端口（C-050）。',
};

/** A Service for Prometheus alone, where the main one does not lead to all pods (C-058). */
export const metricsService = (plan: Plan, port: ContainerPort): readonly Manifest[] => {
  if (isServiceEnough(plan, port)) return [];
  const tree: Tree = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(plan, { suffix }),
    spec: {
      type: 'ClusterIP',
      clusterIP: 'None',
      selector: podSelector(plan),
      // A version that is not ready yet is looked at as well.
      publishNotReadyAddresses: true,
      ports: [
        {
          name: port.name,
          port: port.port,
          targetPort: port.name,
          protocol: 'TCP',
          appProtocol: 'http',
        },
      ],
    },
  };
  const text = leadsToOneVersion.has(plan.release.strategy) ? about : aboutInside;
  return [
    manifest('service-metrics', text, when(monitorValues.serviceMonitor.enabled, true, tree)),
  ];
};
