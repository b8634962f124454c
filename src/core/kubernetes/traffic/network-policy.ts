import type { Plan } from '../../plan/index.ts';
import { mayBeAmbient, tunnelPort } from '../../plan/mesh.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { block, type Json, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { egress } from './egress-rules.ts';
import { inNamespace, tcp } from './peers.ts';

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

/**
 * Who may call the service; undefined, which means everybody, when the service is public, because
 * the addresses of a load balancer are unknown.
 */
const callers = ({ config: { traffic }, exposure }: Plan): readonly Json[] | undefined => {
  if (traffic.gatewayFromNamespace !== '') return [inNamespace(traffic.gatewayFromNamespace)];
  const isInside = exposure === undefined && traffic.serviceType === 'ClusterIP';
  return isInside ? [{ namespaceSelector: {} }] : undefined;
};

/** In Istio's ambient mode, the probes of the kubelet come from this address. */
const ambientProbes: Json = { ipBlock: { cidr: '169.254.7.127/32' } };

const ingress = (plan: Plan): readonly Json[] => {
  const from = callers(plan);
  const isInMesh = plan.config.mesh.provider === 'istio';
  const through = isInMesh ? [tcp(tunnelPort)] : [];
  const traffic = plan.ports.filter(({ name }) => name !== 'metrics').map(({ name }) => tcp(name));
  const scraped = plan.metricsPort;
  return [
    ...(traffic.length === 0
      ? []
      : [{ ...(from === undefined ? {} : { from }), ports: [...traffic, ...through] }]),
    ...(scraped === undefined
      ? []
      : [
          {
            from: [inNamespace(plan.config.traffic.metricsFromNamespace)],
            ports: [tcp(scraped.name), ...through],
          },
        ]),
    ...(mayBeAmbient(plan.config) && plan.ports.length > 0
      ? [{ from: [ambientProbes], ports: plan.ports.map(({ name }) => tcp(name)) }]
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
