import type { ContainerPort, Plan } from '../../plan/index.ts';
import { mayBeAmbient, tunnelPort } from '../../plan/mesh.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector, releaseLabels } from '../release/tracks.ts';
import { block, type Json, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { egress } from './egress-rules.ts';
import { inNamespace, podPort, tcp } from './peers.ts';
import { isTraffic } from './service-ports.ts';

/** Values of the NetworkPolicy; the Collector’s policy uses the same switch. */
export const networkPolicyValues = valueKeys('networkPolicy', {
  enabled: {
    en: 'Whether only the rules below let traffic pass.',
    'zh-CN': '是否只允许以下规则放行的流量。',
  },
  ingress: { en: 'Who may connect to the pods.', 'zh-CN': '谁可以连接 Pod。' },
  egress: {
    en: 'Where the pods may connect to; DNS must be among it (C-079).',
    'zh-CN': 'Pod 可以连接到哪里；必须包含 DNS（C-079）。',
  },
});

/** The peers of a rule; undefined means everybody. */
type Peers = readonly Json[] | undefined;

/**
 * Who may call the service; undefined, which means everybody, when the service is public, because
 * the addresses of a load balancer are unknown.
 */
const callers = ({ config: { traffic }, exposure, listenerPorts }: Plan): Peers => {
  if (traffic.gatewayFromNamespace !== '') return [inNamespace(traffic.gatewayFromNamespace)];
  const isInside =
    exposure === undefined && listenerPorts.length === 0 && traffic.serviceType === 'ClusterIP';
  return isInside ? [{ namespaceSelector: {} }] : undefined;
};

/** The pods of the workload, by a label that both versions of a release have. */
const itsPods = (plan: Plan): Json => ({
  podSelector: {
    matchLabels:
      plan.release.flagger === undefined
        ? { 'app.kubernetes.io/name': plan.labels.selector['app.kubernetes.io/name'] ?? '' }
        : { ...releaseLabels(plan) },
  },
});

/** Who may connect to a port for callers. */
const peersOf = (plan: Plan, { further }: ContainerPort): Peers => {
  switch (further?.reach) {
    case 'pod':
      return [itsPods(plan)];
    case 'internal':
      return [{ namespaceSelector: {} }];
    case 'load-balancer':
    case 'node-port':
      return undefined;
    default:
      return callers(plan);
  }
};

/** In Istio's ambient mode, the probes of the kubelet come from this address. */
const ambientProbes: Json = { ipBlock: { cidr: '169.254.7.127/32' } };

/** A rule for each group of ports with the same peers. */
const called = (plan: Plan, through: readonly Json[]): readonly Json[] => {
  const rules = new Map<string, { readonly from: Peers; readonly ports: Json[] }>();
  for (const port of plan.ports.filter(isTraffic)) {
    const from = peersOf(plan, port);
    const key = JSON.stringify(from ?? '');
    const rule = rules.get(key) ?? { from, ports: [] };
    rule.ports.push(podPort(port));
    rules.set(key, rule);
  }
  return [...rules.values()].map(({ from, ports }) => ({
    ...(from === undefined ? {} : { from }),
    ports: [...ports, ...through],
  }));
};

const ingress = (plan: Plan): readonly Json[] => {
  const isInMesh = plan.config.mesh.provider === 'istio';
  const through = isInMesh ? [tcp(tunnelPort)] : [];
  const scraped = plan.metricsPort;
  return [
    ...called(plan, through),
    ...(scraped === undefined
      ? []
      : [
          {
            from: [inNamespace(plan.config.traffic.metricsFromNamespace)],
            ports: [tcp(scraped.name), ...through],
          },
        ]),
    ...(mayBeAmbient(plan.config) && plan.ports.length > 0
      ? [{ from: [ambientProbes], ports: plan.ports.map(podPort) }]
      : []),
  ];
};

/**
 * The NetworkPolicy allows only connections that follow from the configuration, in both directions
 * (C-079).
 */
export const networkPolicy = (plan: Plan): Manifest => {
  const tree = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(plan),
    spec: {
      podSelector: { matchLabels: podSelector(plan) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: block(networkPolicyValues.ingress, ingress(plan)),
      egress: block(networkPolicyValues.egress, egress(plan)),
    },
  };
  return manifest(
    'networkpolicy',
    {
      en: 'Allows only the callers and destinations that the service needs; DNS is one of them (C-079).',
      'zh-CN': '仅放行服务所需的调用方和目的地，其中包括 DNS（C-079）。',
    },
    when(networkPolicyValues.enabled, plan.config.traffic.networkPolicy, tree),
  );
};
