import { serviceNumber } from '../../plan/exposure.ts';
import type { Plan, ServicePort } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { liveSelector } from '../release/track-services.ts';
import { podSelector } from '../release/tracks.ts';
import { block, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { portTree } from './service-ports.ts';

const comments = {
  enabled: { en: 'Whether the chart has this Service.', 'zh-CN': 'Chart 是否包含此 Service。' },
  type: {
    en: 'ClusterIP, NodePort or LoadBalancer.',
    'zh-CN': 'ClusterIP、NodePort 或 LoadBalancer。',
  },
  annotations: {
    en: 'Annotations, for example of the cloud’s load balancer.',
    'zh-CN': '注解，例如云厂商负载均衡器的注解。',
  },
};

const internalValues = valueKeys('internalService', {
  enabled: comments.enabled,
  type: comments.type,
  annotations: comments.annotations,
});

const publicValues = valueKeys('publicService', {
  enabled: comments.enabled,
  type: comments.type,
  annotations: comments.annotations,
});

const nodePortValues = valueKeys('nodePortService', {
  enabled: comments.enabled,
  type: comments.type,
  annotations: comments.annotations,
});

/** The Services of further ports, by the way in which the ports are reached. */
const kinds = {
  internal: {
    suffix: '-internal',
    type: 'ClusterIP',
    values: internalValues,
    about: {
      en: 'The further ports that stay inside the cluster.',
      'zh-CN': '仅供集群内访问的其他端口。',
    },
  },
  'load-balancer': {
    suffix: '-public',
    type: 'LoadBalancer',
    values: publicValues,
    about: {
      en: 'One address outside the cluster for further ports.',
      'zh-CN': '供集群外访问的其他端口，共用一个地址。',
    },
  },
  'node-port': {
    suffix: '-nodeport',
    type: 'NodePort',
    values: nodePortValues,
    about: {
      en: 'A high port of every node for each of these further ports.',
      'zh-CN': '在每个节点上为这些端口各开放一个高位端口。',
    },
  },
} as const;

type Reach = keyof typeof kinds;

const portsFor = ({ ports }: Plan, reach: Reach): readonly ServicePort[] =>
  ports
    .filter(({ further }) => further?.reach === reach)
    .map((port) => ({ ...port, servicePort: serviceNumber(port) }));

const service = (plan: Plan, reach: Reach): readonly Manifest[] => {
  const ports = portsFor(plan, reach);
  if (ports.length === 0) return [];
  const { suffix, type, values, about } = kinds[reach];
  const tree = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(plan, { suffix, annotations: block(values.annotations, {}) }),
    spec: {
      type: param(values.type, type),
      // Flagger renames the pods of the version in use, so one label cannot select them alone.
      selector: plan.release.flagger === undefined ? liveSelector(plan) : podSelector(plan),
      ports: ports.map(portTree),
    },
  };
  return [manifest(`service${suffix}`, about, when(values.enabled, true, tree))];
};

/** The Services of the further ports that are not only reached through the workload's Service. */
export const furtherServices = (plan: Plan): readonly Manifest[] =>
  (['internal', 'load-balancer', 'node-port'] as const).flatMap((reach) => service(plan, reach));
