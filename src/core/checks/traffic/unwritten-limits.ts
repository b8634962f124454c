import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports limits that the selected Gateway implementation does not support. */
export const unwrittenLimits = defineCheck({
  id: 'unwritten-limits',
  run: ({ config: { traffic }, exposure }) => {
    const isGateway = exposure?.kind === 'gateway';
    const isWritten = isGateway
      ? traffic.gatewayImplementation === 'envoy-gateway'
      : traffic.ingressController !== 'generic';
    const hasLimits =
      traffic.rateLimit > 0 || traffic.bodySize !== '' || traffic.connectTimeout > 0;
    if (exposure === undefined || isWritten || !hasLimits) return [];
    return [
      {
        severity: 'warning',
        at: [
          isGateway ? 'traffic.gatewayImplementation' : 'traffic.ingressController',
          'traffic.rateLimit',
        ],
        title: { en: 'The limits are not written', 'zh-CN': '限制项不会写入' },
        why: {
          en: 'Rate limit, body size and connect timeout have no standard form, so nothing at the edge enforces them. Name the implementation, or limit in the code.',
          'zh-CN':
            '速率限制、请求体大小和连接超时没有标准写法，入口不会执行这些限制。请指定具体实现，或在代码中限制。',
        },
        source: 'C-044',
        fix: isGateway
          ? {
              label: { en: 'Write them for Envoy Gateway', 'zh-CN': '按 Envoy Gateway 写入' },
              apply: set({ 'traffic.gatewayImplementation': 'envoy-gateway' }),
            }
          : undefined,
      },
    ];
  },
});
