import { hasRequests } from '../../plan/release.ts';
import { defineCheck } from '../check.ts';
import { withGateway } from '../gateway-exposure.ts';

/** Reports a canary without traffic weights: the ratio of pods is not the share of traffic. */
export const shareByPods = defineCheck({
  id: 'share-by-pods',
  run: (plan) => {
    const { strategy, router } = plan.release;
    if (router !== 'none' || (strategy !== 'canary' && strategy !== 'argo-canary')) return [];
    return [
      {
        severity: 'warning',
        at: ['release.strategy', 'traffic.exposure'],
        title: { en: 'The canary’s share is that of its pods', 'zh-CN': '金丝雀占比取决于 Pod 数' },
        why: {
          en: 'A Service balances over pods, or over connections for gRPC: 1 of 10 pods may get anything but 10 % of the requests, and an autoscaler changes the ratio. A Gateway or a mesh divides the requests of HTTP and gRPC by weight.',
          'zh-CN':
            'Service 按 Pod 均衡，对 gRPC 则按连接均衡：10 个 Pod 中的 1 个未必承接 10% 的请求，自动扩缩容还会改变比例。网关或网格可以按权重分配 HTTP 和 gRPC 请求。',
        },
        source: 'C-099',
        // No router divides the connections of other protocols.
        fix: hasRequests(plan)
          ? {
              label: { en: 'Divide at a Gateway', 'zh-CN': '通过网关分流' },
              apply: withGateway,
            }
          : undefined,
      },
    ];
  },
});
