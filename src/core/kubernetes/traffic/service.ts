import { aks } from '../../plan/cluster/aks.ts';
import { clusterOf } from '../../plan/cluster/index.ts';
import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { liveSelector, trackServices } from '../release/track-services.ts';
import { podSelector } from '../release/tracks.ts';
import { valueIn } from '../scope.ts';
import { block, given, type Json, optional, param, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { furtherServices } from './further-services.ts';
import { hasTraffic, isTraffic, portTree } from './service-ports.ts';

const serviceValues = valueKeys('service', {
  annotations: { en: 'Annotations of the Service.', 'zh-CN': 'Service 的注解。' },
  type: {
    en: 'ClusterIP, NodePort or LoadBalancer.',
    'zh-CN': 'ClusterIP、NodePort 或 LoadBalancer。',
  },
  sessionAffinity: {
    en: 'ClientIP keeps a client on one pod; empty balances.',
    'zh-CN': 'ClientIP 让同一客户端固定到一个 Pod；留空则均衡分配。',
  },
  sessionAffinityConfig: {
    en: 'Duration of the affinity.',
    'zh-CN': '会话保持的时长配置。',
  },
  headless: {
    en: 'Whether a second, headless Service resolves to the single pods.',
    'zh-CN': '是否另建一个解析到各 Pod 的 headless Service。',
  },
});

export { servicePortParam } from './service-ports.ts';

/** Metrics are not public: a Service that is reachable from outside has no metrics port (C-050). */
const ports = (plan: Plan): readonly Tree[] => {
  const { servicePorts, config } = plan;
  return hasTraffic(plan)
    ? servicePorts.map((port) =>
        isTraffic(port)
          ? portTree(port)
          : given(
              (scope) => `eq ${valueIn(serviceValues.type, scope)} "ClusterIP"`,
              config.traffic.serviceType === 'ClusterIP',
              portTree(port),
            ),
      )
    : servicePorts.map(portTree);
};

const affinity = ({ config: { traffic } }: Plan): { [key: string]: Tree } => {
  const isOn = traffic.affinity === 'ClientIP';
  const seconds: Json = isOn ? { clientIP: { timeoutSeconds: traffic.affinitySeconds } } : {};
  return {
    sessionAffinity: optional(serviceValues.sessionAffinity, isOn ? traffic.affinity : ''),
    sessionAffinityConfig: block(serviceValues.sessionAffinityConfig, seconds),
  };
};

const aboutService = ({ config }: Plan): Manifest['about'] =>
  config.traffic.serviceType === 'ClusterIP'
    ? {
        en: 'One address for all pods, inside the cluster: no load balancer, and none of its annotations (C-051).',
        'zh-CN': '所有 Pod 在集群内的统一地址，不涉及负载均衡器及其注解（C-051）。',
      }
    : { en: 'One address for all pods.', 'zh-CN': '所有 Pod 的统一入口地址。' };

/**
 * The path that Azure's load balancer asks of an HTTP port, which is `/` by itself. Other clouds
 * ignore the annotation, so it is written where the cluster is not known, too.
 */
const annotations = ({ config, probes }: Plan): Record<string, string> => {
  const action = probes.readiness?.action;
  const isAsked = config.traffic.serviceType === 'LoadBalancer' && action?.kind === 'http';
  const { healthPathAnnotation } = config.cluster.kind === 'generic' ? aks : clusterOf(config);
  return isAsked && action.port === 'http' && healthPathAnnotation !== undefined
    ? { [healthPathAnnotation]: action.path }
    : {};
};

const service = (plan: Plan): Manifest =>
  manifest('service', aboutService(plan), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(plan, { annotations: block(serviceValues.annotations, annotations(plan)) }),
    spec: {
      type: param(serviceValues.type, plan.config.traffic.serviceType),
      selector: liveSelector(plan),
      ...affinity(plan),
      ports: ports(plan),
    },
  });

const headlessPorts = ({ servicePorts }: Plan): Tree => {
  if (servicePorts.length === 0) return undefined;
  const own = servicePorts.filter(isTraffic);
  return (own.length > 0 ? own : servicePorts).map((port) => ({
    ...portTree(port),
    port: port.port,
  }));
};

/**
 * DNS of the headless Service returns every pod, for clients with client-side load balancing
 * (C-055).
 */
const headlessService = (plan: Plan): Manifest => {
  const tree = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(plan, { suffix: '-headless' }),
    spec: {
      type: 'ClusterIP',
      clusterIP: 'None',
      selector: podSelector(plan),
      // Clients connect to the pods directly, so the ports are the container ports.
      ports: headlessPorts(plan),
    },
  };
  return manifest(
    'service-headless',
    {
      en: 'A name that resolves to every pod, for gRPC clients that balance by themselves (C-055).',
      'zh-CN': '解析到每个 Pod 的域名，供自行做负载均衡的 gRPC 客户端使用（C-055）。',
    },
    // A StatefulSet needs it: it gives the pods their host names.
    plan.release.controller === 'StatefulSet'
      ? tree
      : when(serviceValues.headless, plan.config.traffic.headless, tree),
  );
};

/** The Service, the headless Service and those of further ports; none without ports. */
export const services = (plan: Plan): readonly Manifest[] => {
  if (plan.servicePorts.length === 0) {
    const headless = plan.release.controller === 'StatefulSet' ? [headlessService(plan)] : [];
    return [...headless, ...furtherServices(plan)];
  }
  // Flagger creates the Service itself and switches it between its two sets of pods.
  const own = plan.release.flagger === undefined ? [service(plan), ...trackServices(plan)] : [];
  return [...own, headlessService(plan), ...furtherServices(plan)];
};
