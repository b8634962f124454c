import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about traces, metrics and logs. */
export const telemetryCorrections = {
  'C-057': {
    en: 'The Prometheus Operator ignores `prometheus.io` annotations, and on the Deployment nobody reads them. They belong on the pod template; with the Operator a ServiceMonitor is right.',
    'zh-CN':
      'Prometheus Operator 会忽略 `prometheus.io` 注解，写在 Deployment 上更无人读取。注解应位于 Pod 模板；使用 Operator 时应采用 ServiceMonitor。',
  },
  'C-058': {
    en: 'A ServiceMonitor that asks for a label and a port name the Service does not have scrapes nothing. Both come from the same place.',
    'zh-CN':
      'ServiceMonitor 所选的标签和端口名若在 Service 中不存在，便采集不到任何数据。二者应出自同一处。',
  },
  'C-060': {
    en: 'The Rust exporter speaks HTTP unless told otherwise, so a gRPC port without a protocol loses every span. Port, protocol and scheme are written together.',
    'zh-CN':
      'Rust 导出器默认使用 HTTP，只写 gRPC 端口而不写协议会丢失全部 span。端口、协议和 scheme 应一并写明。',
  },
  'C-061': {
    en: 'Keeping every trace in production costs storage and bandwidth. A share of 10 % by parent-based sampling is enough to start with.',
    'zh-CN': '生产环境保留全部链路会耗费存储与带宽。起步时按父级采样保留 10% 即可。',
  },
  'C-062': {
    en: 'The endpoint in two places and `debug` in production contradict each other sooner or later. Each fact is written once, and the level is `info`.',
    'zh-CN':
      '端点写在两处、生产环境使用 `debug`，迟早会相互矛盾。每项信息只写一次，日志级别为 `info`。',
  },
  'C-063': {
    en: '`deployment.environment` is deprecated; the attribute is `deployment.environment.name`.',
    'zh-CN': '`deployment.environment` 已废弃，应使用 `deployment.environment.name`。',
  },
  'C-066': {
    en: 'The `docker` parser cannot read the logs of containerd, and without filter, position database and permissions lines are lost. Fluent Bit gets a YAML configuration with all of them.',
    'zh-CN':
      '`docker` 解析器读不了 containerd 的日志，缺少过滤器、位置数据库和权限也会丢失日志。Fluent Bit 应使用包含这些内容的 YAML 配置。',
  },
  'C-067': {
    en: '`global::shutdown_tracer_provider` no longer exists, and the last spans are lost. The provider is kept and shut down at the end.',
    'zh-CN':
      '`global::shutdown_tracer_provider` 已不存在，最后的 span 会丢失。应保留 provider，并在退出时关闭它。',
  },
  'C-084': {
    en: 'With RUST_LOG unset only errors are logged. The level falls back to `info`, and logs carry trace ids.',
    'zh-CN': '未设置 RUST_LOG 时只输出错误日志。应回退到 `info`，日志中带有 trace id。',
  },
  'C-120': {
    en: 'Instruments need `.build()` and are made once, and the OpenTelemetry crates only work together in matching versions.',
    'zh-CN':
      '计量器需要调用 `.build()` 且只创建一次；OpenTelemetry 的各个 crate 版本必须相互匹配。',
  },
} as const satisfies Readonly<Record<string, Text>>;
