import { choice, number, seconds } from '../../fields/index.ts';
import { istio } from './conditions.ts';

/** Load balancing and connection limits of the callers. */
export const poolFields = {
  loadBalancer: choice({
    label: { en: 'Balancing', 'zh-CN': '负载均衡' },
    help: { en: 'How a proxy chooses a pod.', 'zh-CN': '代理如何选择 Pod。' },
    group: 'pool',
    default: 'LEAST_REQUEST',
    options: {
      LEAST_REQUEST: {
        label: { en: 'Fewest requests', 'zh-CN': '最少请求' },
        help: {
          en: 'The one of two random pods with fewer open requests: best for requests of uneven cost.',
          'zh-CN': '随机取两个 Pod，选在途请求较少者；适合开销不均的请求。',
        },
      },
      ROUND_ROBIN: { label: { en: 'In turn', 'zh-CN': '轮询' } },
      RANDOM: { label: { en: 'Random', 'zh-CN': '随机' } },
    },
    when: istio,
  }),
  connectTimeout: seconds({
    label: { en: 'Connect timeout', 'zh-CN': '建连超时' },
    help: {
      en: 'Seconds a proxy waits for a TCP connection to a pod.',
      'zh-CN': '代理与 Pod 建立 TCP 连接的等待秒数。',
    },
    group: 'pool',
    advanced: true,
    default: 5,
    min: 1,
    max: 60,
    when: istio,
  }),
  maxConnections: number({
    label: { en: 'Connections', 'zh-CN': '最大连接数' },
    help: {
      en: 'TCP connections that one proxy opens to the service, for HTTP/1.1. Beyond it requests wait, then fail with 503.',
      'zh-CN': '单个代理到服务的最大 TCP 连接数（HTTP/1.1）。超出后请求排队，再超出则返回 503。',
    },
    group: 'pool',
    advanced: true,
    default: 1000,
    min: 1,
    max: 1000000,
    when: istio,
  }),
  pendingRequests: number({
    label: { en: 'Waiting requests', 'zh-CN': '排队请求数' },
    help: {
      en: 'Requests that may wait for a connection in one proxy; more fail at once with 503.',
      'zh-CN': '单个代理中可排队等待连接的请求数，超出立即返回 503。',
    },
    group: 'pool',
    advanced: true,
    default: 1000,
    min: 1,
    max: 1000000,
    when: istio,
  }),
  maxRequests: number({
    label: { en: 'Requests at once', 'zh-CN': '并发请求数' },
    help: {
      en: 'Open requests from one proxy, for HTTP/2 and gRPC.',
      'zh-CN': '单个代理的并发请求数，适用于 HTTP/2 与 gRPC。',
    },
    group: 'pool',
    advanced: true,
    default: 1000,
    min: 1,
    max: 1000000,
    when: istio,
  }),
  requestsPerConnection: number({
    label: { en: 'Requests per connection', 'zh-CN': '每连接请求数' },
    help: {
      en: 'Closes a connection after so many requests. 0 keeps it: a small number destroys the throughput of HTTP/2 and gRPC.',
      'zh-CN': '一条连接处理若干请求后关闭。0 表示不限；数值过小会严重损害 HTTP/2 和 gRPC 的吞吐。',
    },
    group: 'pool',
    advanced: true,
    default: 0,
    min: 0,
    max: 1000000,
    source: 'C-086',
    when: istio,
  }),
};
