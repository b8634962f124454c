import { gatewayOf } from '../../plan/cluster/gateways.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a time limit that the implementation of the Gateway does not take. */
export const timeoutNotTaken = defineCheck({
  id: 'timeout-not-taken',
  run: ({ config, exposure }) => {
    const gateway = gatewayOf(config);
    const { requestTimeout } = config.traffic;
    const isHttp = exposure?.entrances.some(({ protocol }) => protocol === 'http') ?? false;
    // For GKE the limit is a policy of the load balancer.
    if (gateway === undefined || gateway.takesTimeouts || gateway.id === 'gke') return [];
    if (requestTimeout === 0 || !isHttp) return [];
    return [
      {
        severity: 'warning',
        at: ['traffic.requestTimeout', 'traffic.gatewayImplementation'],
        title: {
          en: 'The request timeout is not written',
          'zh-CN': '请求超时不会写入',
        },
        why: {
          en: `${gateway.name} does not take the timeouts of an HTTPRoute, so nothing at the edge ends a slow request. Limit the time in the code, or in the settings of the implementation.`,
          'zh-CN': `${gateway.name} 不接受 HTTPRoute 的超时设置，入口不会终止缓慢的请求。请在代码或该实现自身的配置中限制时间。`,
        },
        source: gateway.source,
        fix: {
          label: { en: 'No limit at the edge', 'zh-CN': '入口不设超时' },
          apply: set({ 'traffic.requestTimeout': 0 }),
        },
      },
    ];
  },
});
