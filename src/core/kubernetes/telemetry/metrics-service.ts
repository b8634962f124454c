import type { ContainerPort, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { type Tree, when } from '../tree.ts';
import { monitorValues } from './monitor-values.ts';

const suffix = '-metrics';

/**
 * Strategies whose main Service selects one version only, so Prometheus would not find the other
 * version.
 */
const leadsToOneVersion: ReadonlySet<Plan['release']['strategy']> = new Set([
  'blue-green',
  'argo-blue-green',
  'flagger',
]);

/**
 * Whether Prometheus finds every pod through the main Service. It does not when the Service selects
 * only the live version, or when it is public and therefore has no metrics port (C-050, C-098).
 */
const isServiceEnough = ({ config, ports, release }: Plan, port: ContainerPort): boolean =>
  !leadsToOneVersion.has(release.strategy) &&
  (port.name !== 'metrics' || ports.length === 1 || config.traffic.serviceType === 'ClusterIP');

/** Suffix of the name of the monitored Service. */
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

/** A Service for Prometheus only, when the main Service does not select all pods (C-058). */
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
      // Prometheus also scrapes a version that is not ready yet.
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
