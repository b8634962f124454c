import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';
import { outsideLoadBalancer } from './caller-outside-cluster.ts';

/** Reports a missing NetworkPolicy: without it, all pods can connect to each other. */
export const noNetworkPolicy = defineRule({
  id: 'no-network-policy',
  severity: 'warning',
  at: ['traffic.networkPolicy'],
  title: {
    en: 'Everything in the cluster reaches the pods',
    'zh-CN': '集群内任何 Pod 都能访问该服务',
  },
  why: {
    en: 'One compromised pod anywhere may call this service and its metrics, and from here whoever breaks in reaches every database. A policy allows only what the configuration declares.',
    'zh-CN':
      '集群中任何一个被攻破的 Pod 都能调用该服务及其指标，入侵者也能从这里访问所有数据库。网络策略只放行配置中声明的连接。',
  },
  source: 'C-079',
  applies: ({ config }) => !config.traffic.networkPolicy,
  fix: {
    label: { en: 'Write the policy', 'zh-CN': '生成网络策略' },
    apply: (config) =>
      withValues(config, [
        ['traffic.networkPolicy', true],
        // The policy admits a namespace, and such a load balancer is in none.
        ...(outsideLoadBalancer(config) === undefined
          ? []
          : [['traffic.gatewayFromNamespace', ''] as const]),
      ]),
  },
});
