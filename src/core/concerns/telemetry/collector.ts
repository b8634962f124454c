import { choice, number, text } from '../../fields/index.ts';

const exporting = { 'telemetry.enabled': true } as const;
const running = { ...exporting, 'telemetry.collector': ['deployment', 'operator'] } as const;

/** An OpenTelemetry Collector that is deployed with the service. */
export const collectorFields = {
  collector: choice({
    group: 'collector',
    default: 'none',
    when: exporting,
    options: {
      none: {
        label: { en: 'The platform’s', 'zh-CN': '使用平台提供的' },
        help: {
          en: 'The bundle only points at it.',
          'zh-CN': '文件包只填写其地址。',
        },
      },
      deployment: {
        label: { en: 'Own Deployment', 'zh-CN': '自带 Deployment' },
        help: {
          en: 'Deployment, Service and configuration, without an operator.',
          'zh-CN': '生成 Deployment、Service 和配置，无需 Operator。',
        },
      },
      operator: {
        label: { en: 'Own, by the operator', 'zh-CN': '自带，由 Operator 管理' },
        help: {
          en: 'An OpenTelemetryCollector object; the OpenTelemetry Operator must be installed.',
          'zh-CN': '生成 OpenTelemetryCollector 对象，须已安装 OpenTelemetry Operator。',
        },
      },
    },
    label: { en: 'Collector in the cluster', 'zh-CN': '集群中的 Collector' },
    help: {
      en: 'Who runs the Collector that the service sends to. One of its own starts, scales and is upgraded with the service; the address, the network policy and the ports follow by themselves. One Collector for many services is cheaper.',
      'zh-CN':
        '由谁运行服务上报所用的 Collector。自带的 Collector 随服务一起启动、扩缩和升级，地址、网络策略和端口自动对应；多个服务共用一个则更省资源。',
    },
    source: 'C-064',
  }),
  collectorExporter: choice({
    group: 'collector',
    default: 'debug',
    when: running,
    options: {
      debug: {
        label: { en: 'Its own log', 'zh-CN': '自身日志' },
        help: {
          en: 'Prints counts only, to see that data arrives; nothing is kept.',
          'zh-CN': '只打印计数，用于确认数据已到达，不保存任何内容。',
        },
      },
      otlp: {
        label: { en: 'OTLP over gRPC', 'zh-CN': 'OTLP（gRPC）' },
        help: {
          en: 'To Jaeger, Tempo, another Collector or a vendor.',
          'zh-CN': '发往 Jaeger、Tempo、其他 Collector 或云厂商。',
        },
      },
    },
    label: { en: 'Collector sends to', 'zh-CN': 'Collector 发往' },
    help: {
      en: 'Where the Collector passes traces, metrics and logs on, with retries and a queue. The former `logging` exporter no longer exists: a Collector that names it does not start.',
      'zh-CN':
        'Collector 将链路、指标和日志转发到何处，带重试和队列。旧的 `logging` 导出器已被移除，配置中出现它会导致 Collector 无法启动。',
    },
    source: 'C-029',
  }),
  collectorEndpoint: text({
    group: 'collector',
    default: 'http://tempo.observability.svc:4317',
    pattern: 'url',
    when: { ...running, 'telemetry.collectorExporter': 'otlp' },
    label: { en: 'Backend address', 'zh-CN': '后端地址' },
    help: {
      en: 'OTLP over gRPC, normally port 4317. https:// uses TLS, which is the exporter’s own default; http:// is for inside the cluster only.',
      'zh-CN':
        'OTLP（gRPC）地址，端口通常为 4317。https:// 使用 TLS，这也是导出器的默认行为；http:// 仅限集群内部。',
    },
    source: 'C-082',
  }),
  collectorName: text({
    group: 'collector',
    advanced: true,
    optional: true,
    default: '',
    pattern: 'dnsLabel',
    maxLength: 52,
    when: running,
    label: { en: 'Collector name', 'zh-CN': 'Collector 名称' },
    help: {
      en: 'Name before -collector: otel makes the Service otel-collector. Empty means the service’s name. Two services in one namespace need different ones.',
      'zh-CN':
        '-collector 之前的名称：填 otel 则 Service 为 otel-collector。留空则使用服务名。同一命名空间中的两个服务不能同名。',
    },
  }),
  collectorReplicas: number({
    group: 'collector',
    advanced: true,
    default: 2,
    min: 1,
    max: 50,
    when: running,
    label: { en: 'Collector pods', 'zh-CN': 'Collector 副本数' },
    help: {
      en: 'Pods of the Collector. Two survive the loss of a node; more share the load.',
      'zh-CN': 'Collector 的 Pod 数量。两个可承受单节点故障，更多则分担负载。',
    },
  }),
  collectorMemory: number({
    group: 'collector',
    advanced: true,
    default: 512,
    min: 64,
    max: 65536,
    when: running,
    label: { en: 'Collector memory', 'zh-CN': 'Collector 内存' },
    help: {
      en: 'MiB, as request and limit of each pod. The Go runtime is told to stay below four fifths of it and the memory limiter refuses data before the pod is killed.',
      'zh-CN':
        '每个 Pod 的内存请求与上限，单位 MiB。Go 运行时被限制在其五分之四以内，内存限制器会在 Pod 被终止之前拒收数据。',
    },
    source: 'C-082',
  }),
} as const;
