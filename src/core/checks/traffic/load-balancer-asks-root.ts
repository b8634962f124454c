import { gatewayOf } from '../../plan/cluster/gateways.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';

/** The path that the readiness probe asks; undefined if it is no HTTP probe. */
const readinessPath = ({ probes: { readiness } }: Plan): string | undefined =>
  readiness?.action.kind === 'http' ? readiness.action.path : undefined;

/** Clusters whose Gateway is usually a load balancer of the cloud. */
const likely = { gke: 'gke', 'gke-autopilot': 'gke', 'eks-auto': 'aws', aks: 'azure' } as const;

const isLikely = (kind: string): kind is keyof typeof likely => Object.hasOwn(likely, kind);

/**
 * Reports a load balancer of a cloud that asks `/` of the pods, and for which the bundle has no
 * health check: of Azure, whose object has no published schema, or behind a Gateway whose
 * implementation the user did not name.
 */
export const loadBalancerAsksRoot = defineCheck({
  id: 'load-balancer-asks-root',
  run: (plan) => {
    const { config, exposure } = plan;
    const path = readinessPath(plan);
    if (exposure?.kind !== 'gateway' || path === '/') return [];
    const gateway = gatewayOf(config);
    if (gateway?.id === 'azure') {
      return [
        {
          severity: 'warning',
          at: ['traffic.gatewayImplementation', 'traffic.gatewayClass'],
          title: {
            en: 'The health check of the load balancer asks /',
            'zh-CN': '负载均衡器的健康检查访问 /',
          },
          why: {
            en: `Application Gateway for Containers does not read the readiness probe: it asks / and wants 200 to 399, else every request ends with 503. Write a HealthCheckPolicy (alb.networking.azure.io/v1) for the Service, with the path ${path ?? '/'}.`,
            'zh-CN': `Application Gateway for Containers 不读取就绪探针：它访问 / 并要求返回 200 至 399，否则所有请求都会返回 503。请为该 Service 编写 HealthCheckPolicy（alb.networking.azure.io/v1），路径为 ${path ?? '/'}。`,
          },
          source: gateway.source,
        },
      ];
    }
    const { kind } = config.cluster;
    if (gateway !== undefined || config.traffic.gatewayMode === 'create' || !isLikely(kind)) {
      return [];
    }
    return [
      {
        severity: 'advice',
        at: ['traffic.gatewayImplementation', 'cluster.kind'],
        title: {
          en: 'Nothing says what serves the existing Gateway',
          'zh-CN': '未说明已有 Gateway 的实现',
        },
        why: {
          en: 'If a load balancer of the cloud serves it, the health check of the load balancer asks / and ignores the probes: an API without a page there is unhealthy for ever. Name the implementation.',
          'zh-CN':
            '若由云负载均衡器承载，其健康检查会访问 / 并忽略探针：根路径没有页面的 API 将一直不健康。请指明实现。',
        },
        source:
          'https://cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources#configure_health_check',
        fix: {
          label: {
            en: 'It is the load balancer of this cloud',
            'zh-CN': '由该云的负载均衡器承载',
          },
          apply: (now) => ({
            ...now,
            traffic: { ...now.traffic, gatewayImplementation: likely[kind] },
          }),
        },
      },
    ];
  },
});
