import { choice, defineConcern, number, same, text, toggle } from '../fields/index.ts';
import { alertFields } from './telemetry/alerts.ts';
import { collectorFields } from './telemetry/collector.ts';
import { logFields } from './telemetry/logs.ts';
import { scrapingFields } from './telemetry/scraping.ts';

const exporting = { 'telemetry.enabled': true } as const;
const elsewhere = { ...exporting, 'telemetry.collector': 'none' } as const;

/** Traces over OTLP, metrics with alerts, and log collection. */
export const telemetry = defineConcern({
  title: { en: 'Telemetry', 'zh-CN': '遥测' },
  intro: {
    en: 'Where traces go, how metrics are collected and watched, and who reads the logs. Traces are set up by the standard OTEL variables that every OpenTelemetry SDK reads.',
    'zh-CN':
      '链路发往何处、指标如何采集与告警、日志由谁读取。链路通过所有 OpenTelemetry SDK 都支持的标准 OTEL 变量配置。',
  },
  shared: 'all',
  groups: {
    traces: { en: 'Traces', 'zh-CN': '链路追踪' },
    collector: { en: 'Collector', 'zh-CN': 'Collector' },
    metrics: { en: 'Metrics', 'zh-CN': '指标' },
    objectives: { en: 'Objectives and alerts', 'zh-CN': '目标与告警' },
    logs: { en: 'Logs', 'zh-CN': '日志' },
  },
  fields: {
    enabled: toggle({
      group: 'traces',
      default: true,
      label: { en: 'Export traces', 'zh-CN': '导出链路追踪' },
      help: {
        en: 'Sets the OTEL variables. They do nothing until the code starts an OpenTelemetry SDK, and the service must start even when no Collector answers.',
        'zh-CN':
          '设置 OTEL 变量。代码中启用 OpenTelemetry SDK 后才会生效；即使 Collector 不可用，服务也应能正常启动。',
      },
      source: 'C-047',
    }),
    protocol: choice({
      group: 'traces',
      default: 'http/protobuf',
      when: exporting,
      options: {
        'http/protobuf': {
          label: same('http/protobuf'),
          help: {
            en: 'Port 4318. What the opentelemetry-otlp crate does by default; passes HTTP proxies.',
            'zh-CN': '端口 4318。opentelemetry-otlp 的默认协议，可通过 HTTP 代理。',
          },
        },
        grpc: {
          label: same('grpc'),
          help: {
            en: 'Port 4317. Needs the crate feature grpc-tonic.',
            'zh-CN': '端口 4317。需启用 crate 的 grpc-tonic feature。',
          },
        },
      },
      label: { en: 'Protocol', 'zh-CN': '协议' },
      help: {
        en: 'How spans travel; the port follows from it. It has to match the feature your code compiles in: the wrong pair loses every span with hardly a log line.',
        'zh-CN':
          '链路数据的传输协议，端口随之确定。必须与代码编译时启用的 feature 一致：不匹配会丢失全部数据，且几乎没有日志。',
      },
      source: 'C-060',
    }),
    collectorService: text({
      group: 'traces',
      default: 'otel-collector',
      pattern: 'hostname',
      when: elsewhere,
      label: { en: 'Collector', 'zh-CN': 'Collector 地址' },
      help: {
        en: 'Service name of the Collector in the cluster, without scheme and port. Under Compose the address of its own Collector or Jaeger is used.',
        'zh-CN':
          '集群中 Collector 的 Service 名称，不含协议和端口。Compose 中使用其自带的 Collector 或 Jaeger。',
      },
    }),
    collectorNamespace: text({
      group: 'traces',
      advanced: true,
      default: 'observability',
      pattern: 'dnsLabel',
      optional: true,
      when: elsewhere,
      label: { en: 'Collector namespace', 'zh-CN': 'Collector 命名空间' },
      help: {
        en: 'Namespace of the Collector, part of its address and of the egress rule. Empty means the namespace of the service.',
        'zh-CN': 'Collector 所在的命名空间，用于地址和出站规则。留空则与服务相同。',
      },
      source: 'C-079',
    }),
    sampling: number({
      group: 'traces',
      default: 0.1,
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'ratio',
      when: exporting,
      label: { en: 'Sampling', 'zh-CN': '采样率' },
      help: {
        en: 'Share of new traces that are recorded, 0 to 1; a decision made upstream is respected. 0.1 keeps every tenth. 1 shows everything and, under load, costs CPU, network and storage.',
        'zh-CN':
          '记录的新链路比例，0 到 1；上游已作出的采样决定会被沿用。0.1 即每十条保留一条；1 记录全部，高负载时会消耗较多 CPU、网络和存储。',
      },
      source: 'C-061',
    }),
    serviceNamespace: text({
      group: 'traces',
      advanced: true,
      default: '',
      pattern: 'labelValue',
      optional: true,
      placeholder: 'payments',
      when: exporting,
      label: { en: 'Service namespace', 'zh-CN': '服务分组' },
      help: {
        en: 'service.namespace of the resource: the team or product the service belongs to in the tracing backend. Not the Kubernetes namespace; empty leaves it out.',
        'zh-CN':
          '资源属性 service.namespace，表示服务在链路后端中所属的团队或产品，并非 Kubernetes 命名空间。留空则不设置。',
      },
      source: 'C-063',
    }),
    ...collectorFields,
    ...scrapingFields,
    ...alertFields,
    ...logFields,
  },
});
