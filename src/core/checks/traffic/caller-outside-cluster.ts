import type { Config } from '../../config.ts';
import { gatewayOf } from '../../plan/cluster/gateways.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** IngressClasses whose load balancer is outside the cluster and sends requests to the pods. */
const outside: ReadonlySet<string> = new Set([
  'alb',
  'azure-alb-external',
  'azure-application-gateway',
  'gce',
  'gce-internal',
]);

/** The name of the load balancer outside the cluster; undefined if the proxies are pods. */
export const outsideLoadBalancer = (config: Config): string | undefined => {
  const { exposure, ingressClass } = config.traffic;
  if (exposure === 'gateway') {
    const gateway = gatewayOf(config);
    return gateway?.isOutside ? gateway.name : undefined;
  }
  return exposure === 'ingress' && outside.has(ingressClass) ? ingressClass : undefined;
};

/** Reports a policy that admits pods only, although the load balancer is no pod. */
export const callerOutsideCluster = defineCheck({
  id: 'caller-outside-cluster',
  run: ({ config, exposure }) => {
    const name = exposure === undefined ? undefined : outsideLoadBalancer(config);
    const { networkPolicy, gatewayFromNamespace } = config.traffic;
    if (name === undefined || !networkPolicy || gatewayFromNamespace === '') return [];
    return [
      {
        severity: 'error',
        at: ['traffic.gatewayFromNamespace'],
        title: {
          en: 'The network policy refuses the load balancer',
          'zh-CN': '网络策略会拒绝负载均衡器',
        },
        why: {
          en: `The requests and health checks of ${name} come from outside the cluster, not from pods of a namespace. Every request ends with 503.`,
          'zh-CN': `${name} 的请求和健康检查来自集群外，而不是某个命名空间的 Pod。所有请求都会返回 503。`,
        },
        source: 'C-079',
        fix: {
          label: { en: 'Admit every caller', 'zh-CN': '允许所有调用方' },
          apply: set({ 'traffic.gatewayFromNamespace': '' }),
        },
      },
    ];
  },
});
