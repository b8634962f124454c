import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about gateways and the mesh. */
export const trafficCorrections = {
  'C-043': {
    en: 'ingress-nginx is retired and gets no security fixes. Gateway API takes its place.',
    'zh-CN': 'ingress-nginx 已停止维护，不再有安全修复，应由 Gateway API 取代。',
  },
  'C-044': {
    en: 'The annotation `rate-limit` does not exist, so there is no limit at all. The limit is set where the gateway has one.',
    'zh-CN': '`rate-limit` 注解并不存在，因此没有任何限流。应在网关支持之处设置。',
  },
  'C-046': {
    en: 'The annotation for the ingress class is deprecated, and without a class nobody may claim the Ingress. It is a field of the object.',
    'zh-CN': 'Ingress 类的注解已废弃，而不指定类时可能无控制器处理。它应是对象中的字段。',
  },
  'C-048': {
    en: 'An Ingress speaks either gRPC or HTTP, and `/v1/traces` is the HTTP path of OTLP. Each protocol has a route and a host of its own.',
    'zh-CN':
      '一个 Ingress 只能使用 gRPC 或 HTTP 之一，而 `/v1/traces` 是 OTLP 的 HTTP 路径。每种协议应有各自的路由和域名。',
  },
  'C-079': {
    en: 'A policy without rules denies everything, DNS included. The rules follow from the declared dependencies.',
    'zh-CN': '没有规则的策略会拒绝一切流量，包括 DNS。规则应由声明的依赖推导得出。',
  },
  'C-085': {
    en: '`consecutiveErrors` and `v1beta1` are deprecated and ignored. The current fields and API are used.',
    'zh-CN': '`consecutiveErrors` 与 `v1beta1` 已废弃且会被忽略。应使用当前的字段和 API。',
  },
  'C-086': {
    en: 'Two requests per connection end keep-alive and throttle gRPC. Connections are not limited that way.',
    'zh-CN': '每个连接只处理两个请求会破坏长连接，拖慢 gRPC。不应以这种方式限制连接。',
  },
  'C-087': {
    en: 'A route without a gateway applies inside the mesh only, and retrying writes runs them twice. Routes name where they apply; only failed connections are tried again.',
    'zh-CN':
      '未绑定网关的路由只在网格内生效，重试写操作会执行两次。路由应写明适用范围，且只重试连接失败。',
  },
  'C-113': {
    en: 'The same TLS key in two Secrets means one of them is stale. cert-manager issues one certificate, and everyone refers to it.',
    'zh-CN':
      '同一 TLS 密钥放在两个 Secret 中，其中一个迟早会过期。应由 cert-manager 签发一份证书，供各处引用。',
  },
} as const satisfies Readonly<Record<string, Text>>;
