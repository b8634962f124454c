import type { VariantSpec } from '../preset.ts';

/** The receiver alone, or with the Collector from the guide's ConfigMap (S4-13). */
export const otlpReceiverVariants: readonly VariantSpec[] = [
  {
    id: 'receiver',
    title: { en: 'Receiver', 'zh-CN': '接收器' },
    summary: {
      en: 'The Rust program alone; its ConfigMap holds its own settings.',
      'zh-CN': '仅 Rust 程序；ConfigMap 中是它自己的配置。',
    },
    values: {},
  },
  {
    id: 'collector',
    title: { en: 'With a Collector', 'zh-CN': '附带 Collector' },
    summary: {
      en: 'Beside it an OpenTelemetry Collector with a pipeline that sends to backend:4317.',
      'zh-CN': '另部署一个 OpenTelemetry Collector，其流水线发送至 backend:4317。',
    },
    values: {
      'telemetry.enabled': true,
      'telemetry.collector': 'deployment',
      'telemetry.collectorExporter': 'otlp',
      'telemetry.collectorEndpoint': 'http://backend:4317',
    },
  },
];
