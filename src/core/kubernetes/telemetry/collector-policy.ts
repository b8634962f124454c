import type { OwnCollector, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { podSelector } from '../release/tracks.ts';
import { dnsRules } from '../traffic/egress-rules.ts';
import { networkPolicyValues } from '../traffic/network-policy.ts';
import { tcp } from '../traffic/peers.ts';
import { block, type Json, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { collectorMetadata, collectorName } from './collector-names.ts';

const collectorValues = valueKeys('collector', {
  metricsFromNamespace: {
    en: 'Namespace from which Prometheus may scrape the Collector.',
    'zh-CN': '允许从哪个命名空间抓取 Collector 的指标。',
  },
  egress: {
    en: 'Where the Collector may connect to; DNS must be among it.',
    'zh-CN': 'Collector 可以连接到哪里；必须包含 DNS。',
  },
});

/** Egress rules: DNS, and the port of the backend at any address when there is a backend. */
const egress = ({ config }: Plan, { backend }: OwnCollector): readonly Json[] => [
  ...dnsRules(config),
  ...(backend === undefined
    ? []
    : [{ ports: [tcp(Number(backend.endpoint.slice(backend.endpoint.lastIndexOf(':') + 1)))] }]),
];

const about = {
  en: 'Lets only the service reach the Collector, and the Collector only its backend.',
  'zh-CN': '仅允许本服务访问 Collector，且 Collector 只能访问其后端。',
};

/**
 * NetworkPolicy of the Collector. It selects by the name label only, which the operator's pods have
 * too (C-079).
 */
export const collectorPolicy = (plan: Plan, own: OwnCollector): Manifest => {
  const { networkPolicy, metricsFromNamespace } = plan.config.traffic;
  const tree = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: collectorMetadata(plan, own, collectorName(own)),
    spec: {
      podSelector: { matchLabels: { 'app.kubernetes.io/name': collectorName(own) } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [{ podSelector: { matchLabels: podSelector(plan) } }],
          ports: [tcp(4317), tcp(4318)],
        },
        {
          from: [
            {
              namespaceSelector: {
                matchLabels: {
                  'kubernetes.io/metadata.name': param(
                    collectorValues.metricsFromNamespace,
                    metricsFromNamespace,
                  ),
                },
              },
            },
          ],
          ports: [tcp(8888)],
        },
      ],
      egress: block(collectorValues.egress, egress(plan, own)),
    },
  };
  return manifest(
    'networkpolicy-collector',
    about,
    when(networkPolicyValues.enabled, networkPolicy, tree),
  );
};
