import { choice, number, seconds, text } from '../../fields/index.ts';
import { istio } from './conditions.ts';

const atGateway = { ...istio, 'mesh.binding': ['gateway', 'both'] } as const;

const retrying = { ...istio, 'mesh.retryOn': ['connection', 'reads'] } as const;

/** The gateways of the routes, with timeout and retries. */
export const routesFields = {
  binding: choice({
    label: { en: 'Routes apply to', 'zh-CN': '路由作用于' },
    help: {
      en: 'A VirtualService without a gateway applies to calls inside the mesh only: a public host in it is never served.',
      'zh-CN': '未绑定网关的 VirtualService 只对网格内的调用生效，其中的公网域名不会对外提供服务。',
    },
    group: 'routes',
    default: 'mesh',
    options: {
      mesh: {
        label: { en: 'Calls inside the mesh', 'zh-CN': '网格内调用' },
        help: {
          en: 'Other pods of the mesh call the Service by its name.',
          'zh-CN': '网格中的其他 Pod 通过 Service 名称调用。',
        },
      },
      gateway: {
        label: { en: 'An Istio gateway', 'zh-CN': 'Istio 网关' },
        help: {
          en: 'Requests from outside for the public hosts.',
          'zh-CN': '来自外部、访问公网域名的请求。',
        },
      },
      both: {
        label: { en: 'Both', 'zh-CN': '两者' },
        help: {
          en: 'One VirtualService each, because they match on different things.',
          'zh-CN': '各生成一个 VirtualService，因为两者的匹配条件不同。',
        },
      },
    },
    source: 'C-087',
    when: istio,
  }),
  gateway: text({
    label: { en: 'Istio gateway', 'zh-CN': 'Istio 网关' },
    help: {
      en: 'Name of the existing Istio Gateway (networking.istio.io) that serves the hosts.',
      'zh-CN': '已有的 Istio Gateway（networking.istio.io）的名称，由它接入这些域名。',
    },
    group: 'routes',
    default: 'public',
    pattern: 'dnsLabel',
    source: 'C-087',
    when: atGateway,
  }),
  gatewayNamespace: text({
    label: { en: 'Gateway namespace', 'zh-CN': '网关命名空间' },
    help: {
      en: 'Namespace of that Gateway object.',
      'zh-CN': '该 Gateway 对象所在的命名空间。',
    },
    group: 'routes',
    advanced: true,
    default: 'istio-ingress',
    pattern: 'dnsLabel',
    when: atGateway,
  }),
  timeout: seconds({
    label: { en: 'Timeout', 'zh-CN': '超时' },
    help: {
      en: 'Seconds for a request with all its retries. Empty means no limit: then one slow answer holds a connection for ever.',
      'zh-CN': '一次请求（含全部重试）的总时限，单位为秒。留空表示不限：慢响应会一直占用连接。',
    },
    group: 'routes',
    default: 30,
    unset: { value: 0, means: { en: 'no limit', 'zh-CN': '不限制' } },
    min: 1,
    max: 3600,
    when: istio,
  }),
  retryOn: choice({
    label: { en: 'Retry', 'zh-CN': '重试' },
    help: {
      en: 'Which failures are tried again. A POST that already reached the service must not be sent twice: it would store the order, or the span, twice.',
      'zh-CN': '哪些失败会重试。已到达服务的 POST 不得重发，否则订单或 Span 会被记录两次。',
    },
    group: 'routes',
    default: 'connection',
    options: {
      none: {
        label: { en: 'Nothing', 'zh-CN': '不重试' },
        help: {
          en: 'Switches off Istio’s own default of two retries.',
          'zh-CN': '同时关闭 Istio 默认的两次重试。',
        },
      },
      connection: {
        label: { en: 'What never arrived', 'zh-CN': '未送达的请求' },
        help: {
          en: 'Refused connections and streams, and gRPC UNAVAILABLE: safe for every method.',
          'zh-CN': '连接或流被拒绝，以及 gRPC UNAVAILABLE：对所有方法都安全。',
        },
      },
      reads: {
        label: { en: 'Failed reads as well', 'zh-CN': '另含失败的读请求' },
        help: {
          en: 'GET and HEAD are also retried on 5xx and resets; all else only when it never arrived.',
          'zh-CN': 'GET 与 HEAD 在 5xx 和连接重置时也会重试；其余方法仅在未送达时重试。',
        },
      },
    },
    source: 'C-087',
    when: istio,
  }),
  retryAttempts: number({
    label: { en: 'Attempts', 'zh-CN': '重试次数' },
    help: {
      en: 'Retries after the first try. Each layer that retries multiplies the load of an outage: 3 here and 3 in the client are 16 requests.',
      'zh-CN':
        '首次之后的重试次数。每一层重试都会放大故障时的负载：此处 3 次、客户端 3 次，即 16 个请求。',
    },
    group: 'routes',
    advanced: true,
    default: 3,
    min: 1,
    max: 10,
    when: retrying,
  }),
  retryTimeout: seconds({
    label: { en: 'Timeout per try', 'zh-CN': '单次超时' },
    help: {
      en: 'Seconds for each try. All tries together must fit into the timeout.',
      'zh-CN': '每次尝试的时限，单位为秒。所有尝试的总和应小于总超时。',
    },
    group: 'routes',
    advanced: true,
    default: 5,
    min: 1,
    max: 600,
    when: retrying,
  }),
};
