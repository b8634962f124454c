import type { Text } from '../fields/index.ts';

/** Mistakes of the guides in Rust code. */
export const codeCorrections = {
  'C-083': {
    en: 'Readiness equal to liveness hides problems; readiness that fails with any dependency takes all pods out at once. Liveness asks the process only, readiness knows start, drain and cached states.',
    'zh-CN':
      '就绪等同于存活会掩盖问题；任一依赖故障就不就绪，会同时摘除所有 Pod。存活只看进程，就绪则考虑启动、排空和缓存的依赖状态。',
  },
  'C-088': {
    en: 'The loaders do not compile, miss defaults, and use names that collide with other programs. Defaults are complete, and the prefix is the service’s.',
    'zh-CN':
      '配置加载代码无法编译、缺少默认值，变量名还会与其他程序冲突。默认值应完整，并使用服务自己的前缀。',
  },
  'C-089': {
    en: 'Logging the whole configuration prints the password, and the Secret has another name than the code reads. Secrets cannot be printed, and one table gives the names.',
    'zh-CN':
      '记录全部配置会打印出密码，Secret 中的名称也与代码读取的不同。机密不可打印，名称应出自同一张表。',
  },
  'C-093': {
    en: 'The server type of the guide does not exist in axum 0.8, and it waits for the signal outside the server. `axum::serve` shuts down gracefully.',
    'zh-CN':
      '指南中的 server 类型在 axum 0.8 中不存在，且在服务之外等待信号。应使用 `axum::serve` 的优雅停机。',
  },
  'C-103': {
    en: 'The balanced client does not compile and ignores its endpoints. It is written with tower for HTTP and with tonic for gRPC.',
    'zh-CN': '负载均衡客户端无法编译，并忽略了端点列表。HTTP 应使用 tower，gRPC 应使用 tonic。',
  },
  'C-104': {
    en: 'The circuit breaker does not compile, lets everyone through when half open, and counts every error. It has a window, a limit for probes, and classes of errors.',
    'zh-CN':
      '熔断器无法编译，半开时放行所有请求，且不区分错误类型。应有统计窗口、试探数量限制和错误分类。',
  },
  'C-105': {
    en: 'The middleware uses the request after giving it away, trusts a header that anyone can set, and logs personal data. It knows trusted proxies and logs none.',
    'zh-CN':
      '中间件在移交请求之后仍使用它，信任任何人都能伪造的请求头，还记录个人数据。应只信任已知代理，且不记录个人数据。',
  },
  'C-106': {
    en: 'The registration uses an API that does not exist, the address 0.0.0.0, and forgets SIGTERM. Inside Kubernetes a Service does the work; elsewhere the agent’s HTTP API is called.',
    'zh-CN':
      '注册代码调用了不存在的 API，地址为 0.0.0.0，且未处理 SIGTERM。在 Kubernetes 中由 Service 完成；其他环境调用 agent 的 HTTP API。',
  },
  'C-122': {
    en: 'axum 0.8 writes parameters as `/{id}`; the older form panics at start.',
    'zh-CN': 'axum 0.8 的路径参数写作 `/{id}`，旧写法会在启动时 panic。',
  },
} as const satisfies Readonly<Record<string, Text>>;
