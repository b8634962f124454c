import { number, seconds, text } from '../../fields/index.ts';
import { exposed } from './conditions.ts';

/** Limits on time, size and rate of requests. */
export const limitsFields = {
  requestTimeout: seconds({
    label: { en: 'Request timeout', 'zh-CN': '请求超时' },
    help: {
      en: 'Seconds the edge waits for a complete answer. Keep it above the timeout in the code and below the drain time; empty leaves the default of the proxy. A generic Ingress has no such setting.',
      'zh-CN':
        '入口等待完整响应的秒数。应大于代码中的超时，并小于排空时间；留空则沿用代理默认值。通用 Ingress 没有此设置。',
    },
    group: 'limits',
    advanced: true,
    default: 60,
    unset: { value: 0, means: { en: 'default of the proxy', 'zh-CN': '代理默认值' } },
    min: 1,
    max: 3600,
    when: exposed,
  }),
  connectTimeout: seconds({
    label: { en: 'Connect timeout', 'zh-CN': '连接超时' },
    help: {
      en: 'Seconds the edge waits for a connection to a pod. Empty leaves the default of the proxy; written for Envoy Gateway and ingress-nginx only.',
      'zh-CN':
        '入口与 Pod 建立连接的等待秒数。留空则沿用代理默认值；仅对 Envoy Gateway 和 ingress-nginx 生效。',
    },
    group: 'limits',
    advanced: true,
    default: 0,
    unset: { value: 0, means: { en: 'default of the proxy', 'zh-CN': '代理默认值' } },
    min: 1,
    max: 600,
    when: exposed,
  }),
  bodySize: text({
    label: { en: 'Body size', 'zh-CN': '请求体大小' },
    help: {
      en: 'Largest request body the edge lets through, such as 10m; larger ones get status 413. Empty leaves the default of the proxy; written for Envoy Gateway and ingress-nginx only, so limit it in the code as well.',
      'zh-CN':
        '入口允许的最大请求体，如 10m，超出返回 413。留空则沿用代理默认值；仅对 Envoy Gateway 和 ingress-nginx 生效，因此代码中也应设置限制。',
    },
    group: 'limits',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'byteSize',
    maxLength: 24,
    placeholder: '10m',
    when: exposed,
  }),
  rateLimit: number({
    label: { en: 'Rate limit', 'zh-CN': '速率限制' },
    help: {
      en: 'Requests per second; empty means no limit. Each instance of the proxy counts for itself, so the total is higher: ingress-nginx counts per client address, Envoy Gateway per route. Written for these two only.',
      'zh-CN':
        '每秒请求数，留空表示不限制。每个代理实例各自计数，因此总量会更高：ingress-nginx 按客户端地址计数，Envoy Gateway 按路由计数。仅对这两者生效。',
    },
    group: 'limits',
    advanced: true,
    default: 0,
    unset: { value: 0, means: { en: 'no limit', 'zh-CN': '不限制' } },
    min: 1,
    max: 1000000,
    unit: 'requests/s',
    source: 'C-044',
    when: exposed,
  }),
};
