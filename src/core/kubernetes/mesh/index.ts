import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { hasTraffic } from '../traffic/service-ports.ts';
import { block, type Json, param, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { trafficPolicy } from './traffic-rules.ts';
import { virtualServices } from './virtual-service.ts';

const istioValues = valueKeys('istio', {
  trafficPolicy: {
    en: 'Balancing, connection pools and outlier detection of callers.',
    'zh-CN': '调用方的负载均衡、连接池与异常实例剔除。',
  },
});

const peerValues = valueKeys('istio.peerAuthentication', {
  enabled: {
    en: 'Whether the pods say which connections they accept.',
    'zh-CN': '是否由 Pod 声明接受的连接类型。',
  },
  mode: {
    en: 'STRICT accepts encrypted connections only, PERMISSIVE both.',
    'zh-CN': 'STRICT 仅接受加密连接，PERMISSIVE 两者均可。',
  },
  ports: {
    en: 'Container ports with a mode of their own.',
    'zh-CN': '单独设置模式的容器端口。',
  },
});

const destinationRule = (plan: Plan, suffix: string): Manifest => {
  const tree: Tree = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: metadata(plan, { suffix }),
    spec: {
      host: objectName(plan, suffix),
      trafficPolicy: block(istioValues.trafficPolicy, trafficPolicy(plan)),
    },
  };
  const about = {
    en: 'Connection pools, balancing and the circuit breaker of callers in the mesh; connections stay open for many requests (C-086), and 5xx are counted (C-085).',
    'zh-CN':
      '网格内调用方的连接池、负载均衡与熔断；连接可承载大量请求（C-086），熔断按 5xx 计数（C-085）。',
  };
  return manifest(`destinationrule${suffix}`, about, tree);
};

/** A DestinationRule for each Service that receives traffic. */
const destinationRules = (plan: Plan): readonly Manifest[] => {
  const isSplit = plan.release.split && plan.release.router === 'istio';
  return ['', ...(isSplit ? ['-stable', '-canary'] : [])].map((one) => destinationRule(plan, one));
};

/** Ports with callers outside the mesh: Prometheus, and clients of a load balancer or a node. */
const plainPorts = ({ config, metricsPort, ports }: Plan): Json => {
  const { mtls, plainMetrics } = config.mesh;
  if (mtls !== 'STRICT') return {};
  const plain = [
    ...(plainMetrics && metricsPort?.name === 'metrics' ? [metricsPort] : []),
    ...ports.filter(
      ({ further, transport }) =>
        transport === 'TCP' &&
        (further?.reach === 'load-balancer' || further?.reach === 'node-port'),
    ),
  ];
  return Object.fromEntries(plain.map(({ port }) => [String(port), { mode: 'PERMISSIVE' }]));
};

const peerAuthentication = (plan: Plan): Manifest => {
  const { mtls } = plan.config.mesh;
  const tree = {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata: metadata(plan),
    spec: {
      selector: { matchLabels: podSelector(plan) },
      mtls: { mode: param(peerValues.mode, mtls === 'none' ? 'STRICT' : mtls) },
      portLevelMtls: block(peerValues.ports, plainPorts(plan)),
    },
  };
  const about = {
    en: 'Which connections the pods accept: encrypted by the mesh, or plain ones too.',
    'zh-CN': 'Pod 接受哪些连接：仅网格加密连接，或同时接受明文。',
  };
  return manifest('peerauthentication', about, when(peerValues.enabled, mtls !== 'none', tree));
};

/** The Istio objects of the service; with Flagger's Istio provider, Flagger creates the routes. */
export const meshObjects = (plan: Plan): readonly Manifest[] => {
  if (plan.config.mesh.provider !== 'istio') return [];
  const isOwn = hasTraffic(plan) && plan.release.flagger !== 'istio';
  return [
    peerAuthentication(plan),
    ...(isOwn ? [...destinationRules(plan), ...virtualServices(plan)] : []),
  ];
};
