import { port, toggle } from '../../fields/index.ts';

/** The protocols that the service serves, and their ports. */
export const portsFields = {
  http: toggle({
    group: 'ports',
    advanced: true,
    default: true,
    label: { en: 'HTTP server', 'zh-CN': 'HTTP 服务' },
    help: {
      en: 'The service answers HTTP. Off for a pure gRPC service or a worker without inbound requests.',
      'zh-CN': '服务对外提供 HTTP。纯 gRPC 服务或不接收请求的后台任务请关闭。',
    },
  }),
  httpPort: port({
    group: 'ports',
    default: 8080,
    when: { 'project.http': true },
    label: { en: 'HTTP port', 'zh-CN': 'HTTP 端口' },
    help: {
      en: 'Port the process listens on inside the container; bind it to 0.0.0.0, not to 127.0.0.1. A port below 1024 works, too: the pod gets the sysctl for it. Clients see the Service port instead.',
      'zh-CN':
        '进程在容器内监听的端口，须绑定 0.0.0.0 而不是 127.0.0.1。小于 1024 也可以，Pod 会设置相应的 sysctl。客户端看到的是 Service 端口。',
    },
  }),
  grpc: toggle({
    group: 'ports',
    default: false,
    label: { en: 'gRPC server', 'zh-CN': 'gRPC 服务' },
    help: {
      en: 'The service answers gRPC on a port of its own. Adds the Service port, the HTTP/2 hint for gateways and the route for gRPC.',
      'zh-CN':
        '服务在单独端口上提供 gRPC。会增加 Service 端口、供网关识别的 HTTP/2 标记和 gRPC 路由。',
    },
  }),
  grpcPort: port({
    group: 'ports',
    default: 50051,
    when: { 'project.grpc': true },
    label: { en: 'gRPC port', 'zh-CN': 'gRPC 端口' },
    help: {
      en: 'Port of the gRPC server inside the container, different from the HTTP port. 4317 and 4318 are best left to OpenTelemetry.',
      'zh-CN': '容器内 gRPC 服务的端口，须与 HTTP 端口不同。4317 和 4318 最好留给 OpenTelemetry。',
    },
  }),
  metrics: toggle({
    group: 'ports',
    advanced: true,
    default: true,
    label: { en: 'Metrics port', 'zh-CN': '指标端口' },
    help: {
      en: 'The process serves Prometheus metrics on a port of its own, which is never exposed to clients. Turn it off if the code has no such listener, or scraping reports the pod as down.',
      'zh-CN':
        '进程在单独端口上提供 Prometheus 指标，该端口不对客户端暴露。若代码中没有对应的监听，请关闭，否则抓取会显示实例宕机。',
    },
    source: 'C-083',
  }),
  metricsPort: port({
    group: 'ports',
    advanced: true,
    default: 9090,
    when: { 'project.metrics': true },
    label: { en: 'Metrics port number', 'zh-CN': '指标端口号' },
    help: {
      en: 'Port of the metrics listener inside the container. Must differ from the HTTP and gRPC ports.',
      'zh-CN': '容器内指标服务的端口，须与 HTTP 和 gRPC 端口不同。',
    },
  }),
};
