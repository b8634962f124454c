import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about Compose. */
export const composeCorrections = {
  'C-022': {
    en: 'The top-level `version` is obsolete and prints a warning; the file is called `compose.yaml`.',
    'zh-CN': '顶层的 `version` 已废弃且会产生警告；文件名为 `compose.yaml`。',
  },
  'C-024': {
    en: 'Passwords in the file and ports on all interfaces open the data stores to the network, past the firewall. Secrets come from `.env`, ports are bound to this machine.',
    'zh-CN':
      '密码写在文件中、端口绑定所有网卡，会绕过防火墙向网络暴露数据库。机密取自 `.env`，端口只绑定本机。',
  },
  'C-026': {
    en: 'Jaeger 1 ended in 2025, and its variables and ports are gone. Jaeger 2 accepts OTLP without any setting.',
    'zh-CN':
      'Jaeger 1 已于 2025 年停止维护，其变量和端口不再存在。Jaeger 2 无需任何设置即可接收 OTLP。',
  },
  'C-028': {
    en: '`redis:8.0-alpine` is no longer built, and Redis is no longer under a BSD licence. A current image with a password is used; Valkey is the free alternative.',
    'zh-CN':
      '`redis:8.0-alpine` 已不再构建，Redis 也不再采用 BSD 许可证。应使用带密码的当前版本；Valkey 是开源替代品。',
  },
  'C-029': {
    en: 'The Collector’s exporter `logging` was removed, and it refuses to start with it. The exporter is called `debug`.',
    'zh-CN': 'Collector 的 `logging` 导出器已被移除，配置中仍有它便无法启动。应改用 `debug`。',
  },
  'C-030': {
    en: 'Log labels that no container has, a Grafana without data sources and a Prometheus without rules show nothing. All three are provisioned.',
    'zh-CN':
      '日志选项引用不存在的标签、Grafana 没有数据源、Prometheus 没有规则，都不会显示任何内容。三者都应预先配置。',
  },
  'C-064': {
    en: 'The Collector’s configuration is missing, and its receivers and metrics listen on localhost only. The generated file opens them and enables the health check.',
    'zh-CN':
      'Collector 的配置文件缺失，其接收端与指标默认只监听本机。生成的文件会开放监听地址并启用健康检查。',
  },
  'C-065': {
    en: 'From PostgreSQL 18 the data lie in another directory, so the old mount keeps an empty volume. The mount path follows the major version.',
    'zh-CN': '自 PostgreSQL 18 起数据目录已变，沿用旧挂载路径时卷是空的。挂载路径应随主版本而定。',
  },
  'C-082': {
    en: 'The OTLP exporter expects TLS, is now called `otlp_grpc`, and needs a memory limiter before it. Traces, metrics and logs each get a pipeline.',
    'zh-CN':
      'OTLP 导出器默认使用 TLS，现名为 `otlp_grpc`，之前还须有 memory limiter。链路、指标和日志各有一条流水线。',
  },
  'C-116': {
    en: 'The images of Prometheus and Grafana are outdated. Current releases are pinned.',
    'zh-CN': 'Prometheus 与 Grafana 的镜像已过时，应固定为当前版本。',
  },
} as const satisfies Readonly<Record<string, Text>>;
