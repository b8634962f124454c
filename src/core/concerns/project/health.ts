import { choice, text } from '../../fields/index.ts';

/** A program that ends by itself has no probes. */
const probed = { 'workload.kind': ['server', 'worker'] } as const;

/** Probe paths have an effect only for HTTP probes. */
const overHttp = { ...probed, 'project.healthPort': ['http', 'metrics', 'further'] } as const;

/** The port and the paths of the probes and of the metrics. */
export const healthFields = {
  healthPort: choice({
    group: 'health',
    advanced: true,
    default: 'http',
    when: probed,
    options: {
      http: { label: { en: 'HTTP port', 'zh-CN': 'HTTP 端口' } },
      grpc: {
        label: { en: 'gRPC port', 'zh-CN': 'gRPC 端口' },
        help: {
          en: 'For gRPC probes: the service implements grpc.health.v1.Health, for example with tonic-health.',
          'zh-CN': '用于 gRPC 探针：服务需实现 grpc.health.v1.Health，例如使用 tonic-health。',
        },
      },
      metrics: {
        label: { en: 'Metrics port', 'zh-CN': '指标端口' },
        help: {
          en: 'Keeps health paths off the public port, so that they need no protection there.',
          'zh-CN': '健康检查路径不出现在对外端口上，无需另加保护。',
        },
      },
      further: {
        label: { en: 'First further port', 'zh-CN': '首个其他端口' },
        help: {
          en: 'The first TCP port of the table of further ports. No probe can ask a UDP port.',
          'zh-CN': '“其他端口”表中的第一个 TCP 端口。任何探针都无法探测 UDP 端口。',
        },
      },
    },
    label: { en: 'Health checks on', 'zh-CN': '健康检查端口' },
    help: {
      en: 'Which listener answers the probes. The HTTP port proves that the server clients use is alive; a separate listener can be fine while the real one hangs, but also answers when the real one is merely busy.',
      'zh-CN':
        '由哪个监听响应探针。使用 HTTP 端口可以证明客户端访问的服务确实存活；使用单独的监听，业务端口繁忙时也能应答，但业务端口卡死时可能仍显示正常。',
    },
    source: 'C-083',
  }),
  livePath: text({
    group: 'health',
    default: '/livez',
    pattern: 'urlPath',
    when: overHttp,
    label: { en: 'Liveness path', 'zh-CN': '存活检查路径' },
    help: {
      en: 'Answers 200 while the process works. It must not check the database or other services: failing it restarts the container, and a restart does not repair a dependency.',
      'zh-CN':
        '进程正常时返回 200。不要在此检查数据库等依赖：检查失败会重启容器，而重启并不能修复依赖。',
    },
    source: 'C-083',
  }),
  readyPath: text({
    group: 'health',
    default: '/readyz',
    pattern: 'urlPath',
    when: overHttp,
    label: { en: 'Readiness path', 'zh-CN': '就绪检查路径' },
    help: {
      en: 'Answers 200 when the pod may receive requests and 503 while it starts or drains. If it fails on every hiccup of a shared database, all replicas leave the Service at once.',
      'zh-CN':
        '可以接收请求时返回 200，启动和排空期间返回 503。若共享数据库稍有抖动就失败，所有副本会同时被移出 Service。',
    },
    source: 'C-083',
  }),
  startupPath: text({
    group: 'health',
    advanced: true,
    default: '/startupz',
    pattern: 'urlPath',
    when: overHttp,
    label: { en: 'Startup path', 'zh-CN': '启动检查路径' },
    help: {
      en: 'Answers 200 once migrations, caches and connections are ready. Until then the liveness probe waits, so a slow start is not taken for a hang.',
      'zh-CN':
        '迁移、缓存和连接就绪后返回 200。在此之前存活探针不会执行，启动较慢也不会被误判为卡死。',
    },
    source: 'C-031',
  }),
  metricsPath: text({
    group: 'health',
    advanced: true,
    default: '/metrics',
    pattern: 'urlPath',
    when: { 'project.metrics': true },
    label: { en: 'Metrics path', 'zh-CN': '指标路径' },
    help: {
      en: 'Path on the metrics port that Prometheus scrapes.',
      'zh-CN': 'Prometheus 在指标端口上抓取的路径。',
    },
  }),
};
