import type { Text } from '../../fields/index.ts';

/** What the values of monitors, alerts, dashboard and Collector mean. */
export const telemetryValueComments: Readonly<Record<string, Text>> = {
  'serviceMonitor.enabled': {
    en: 'Whether the Prometheus Operator scrapes the metrics through the Service.',
    'zh-CN': '是否由 Prometheus Operator 通过 Service 抓取指标。',
  },
  'serviceMonitor.labels': {
    en: 'Labels by which a Prometheus picks its monitors, often release.',
    'zh-CN': 'Prometheus 选择监控对象所用的标签，常见为 release。',
  },
  'serviceMonitor.interval': { en: 'Time between two scrapes.', 'zh-CN': '抓取间隔。' },
  'serviceMonitor.scrapeTimeout': {
    en: 'Time for one scrape; never longer than the interval.',
    'zh-CN': '单次抓取的超时，不能长于抓取间隔。',
  },
  'podMonitor.enabled': {
    en: 'Whether the Prometheus Operator scrapes the metrics of the pods.',
    'zh-CN': '是否由 Prometheus Operator 直接抓取 Pod 指标。',
  },
  'podMonitor.labels': {
    en: 'Labels by which a Prometheus picks its monitors, often release.',
    'zh-CN': 'Prometheus 选择监控对象所用的标签，常见为 release。',
  },
  'podMonitor.interval': { en: 'Time between two scrapes.', 'zh-CN': '抓取间隔。' },
  'podMonitor.scrapeTimeout': {
    en: 'Time for one scrape; never longer than the interval.',
    'zh-CN': '单次抓取的超时，不能长于抓取间隔。',
  },
  'prometheusRule.enabled': {
    en: 'Whether the chart brings the alerts on the objectives.',
    'zh-CN': '是否由 Chart 创建基于目标的告警。',
  },
  'prometheusRule.labels': {
    en: 'Labels by which a Prometheus picks its rules, often release.',
    'zh-CN': 'Prometheus 选择规则所用的标签，常见为 release。',
  },
  'grafanaDashboard.enabled': {
    en: 'Whether the chart brings the dashboard.',
    'zh-CN': '是否由 Chart 创建看板。',
  },
  'grafanaDashboard.labels': {
    en: 'Labels that Grafana’s sidecar looks for.',
    'zh-CN': 'Grafana 的 sidecar 所查找的标签。',
  },
  collector: {
    en: 'The Collector that comes with the service.',
    'zh-CN': '随服务一起部署的 Collector。',
  },
  'collector.name': {
    en: 'Its Service is called so, with -collector; OTEL_EXPORTER_OTLP_ENDPOINT names that Service.',
    'zh-CN': '其 Service 名称为该值加 -collector，OTEL_EXPORTER_OTLP_ENDPOINT 指向该 Service。',
  },
  'collector.metricsFromNamespace': {
    en: 'Namespace from which Prometheus may scrape the Collector.',
    'zh-CN': '允许从哪个命名空间抓取 Collector 的指标。',
  },
  'collector.egress': {
    en: 'Where the Collector may connect to; DNS must be among it.',
    'zh-CN': 'Collector 可以连接到哪里；必须包含 DNS。',
  },
  'collector.configFiles': {
    en: 'Configuration file of the Collector; a change restarts its pods.',
    'zh-CN': 'Collector 的配置文件；改动会触发其 Pod 重启。',
  },
  'collector.config': {
    en: 'Configuration of the Collector.',
    'zh-CN': 'Collector 的配置。',
  },
  'collector.podDisruptionBudget.enabled': {
    en: 'Whether node maintenance may evict only one Collector pod at a time; for two or more.',
    'zh-CN': '节点维护时是否每次只驱逐一个 Collector Pod；适用于两个及以上副本。',
  },
  'collector.replicas': { en: 'Pods of the Collector.', 'zh-CN': 'Collector 的 Pod 数量。' },
  'collector.image': { en: 'Image of the Collector.', 'zh-CN': 'Collector 的镜像。' },
  'collector.goMemoryLimit': {
    en: 'Four fifths of the memory limit, for Go’s garbage collector.',
    'zh-CN': '内存上限的五分之四，供 Go 垃圾回收器使用。',
  },
  'collector.resources': {
    en: 'Requests and limits of a Collector pod.',
    'zh-CN': 'Collector Pod 的资源请求与上限。',
  },
};
