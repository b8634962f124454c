import type { NetworkDependency, Plan } from '../../plan/index.ts';
import { mayBeAmbient, tunnelPort } from '../../plan/mesh.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { block, type Json, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

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

const inNamespace = (name: string): Json => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

const tcp = (port: number | string): Json => ({ protocol: 'TCP', port });

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

const dns = (namespace: string): Json => ({
  to: [inNamespace(namespace)],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
});

/** A server in the mesh is reached through the tunnel, a server outside the mesh on its port. */
const dependency = ({ config }: Plan, { port, namespace, cidr, pods }: NetworkDependency): Json => {
  const to: Json[] = [
    ...(pods === undefined
      ? []
      : [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': pods } } }]),
    ...(namespace === '' ? [] : [inNamespace(namespace)]),
    ...(cidr === '' ? [] : [{ ipBlock: { cidr } }]),
  ];
  const through = mayBeAmbient(config) && port !== tunnelPort ? [tcp(tunnelPort)] : [];
  return { ...(to.length === 0 ? {} : { to }), ports: [tcp(port), ...through] };
};

/**
 * Public addresses only: servers inside are declared separately, and the cloud's metadata address
 * stays closed.
 */
const https: Json = {
  to: [
    {
      ipBlock: {
        cidr: '0.0.0.0/0',
        except: [
          '10.0.0.0/8',
          '100.64.0.0/10',
          '169.254.0.0/16',
          '172.16.0.0/12',
          '192.168.0.0/16',
        ],
      },
    },
    { ipBlock: { cidr: '::/0', except: ['fc00::/7', 'fe80::/10'] } },
  ],
  ports: [tcp(443)],
};

/** The API server, which no selector can match; 6443 is its port behind the Service. */
const apiServer: Json = { ports: [tcp(443), tcp(6443)] };

const egress = (plan: Plan): readonly Json[] => {
  const { traffic, pod } = plan.config;
  return [
    dns(traffic.dnsNamespace),
    ...plan.dependencies.map((one) => dependency(plan, one)),
    ...(traffic.egressHttps ? [https] : []),
    ...(pod.automountToken ? [apiServer] : []),
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
