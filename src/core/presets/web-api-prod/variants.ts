import type { VariantSpec } from '../preset.ts';

/** The two autoscalers of the guide; together they would counteract each other (C-050A). */
export const webApiProdVariants: readonly VariantSpec[] = [
  {
    id: 'resources',
    title: { en: 'Scaled on CPU and memory', 'zh-CN': '按 CPU 与内存伸缩' },
    summary: {
      en: 'Three to twenty pods, with nothing to install beside the metrics server.',
      'zh-CN': '3 至 20 个 Pod，除 metrics-server 外无需安装组件。',
    },
    values: {},
  },
  {
    id: 'custom-metrics',
    title: { en: 'Scaled on latency and connections', 'zh-CN': '按延迟与连接数伸缩' },
    summary: {
      en: 'Three to fifty pods by CPU, p99 latency and open connections, with the rules of the metrics adapter.',
      'zh-CN': '3 至 50 个 Pod，按 CPU、p99 延迟和活动连接数伸缩，并附指标适配器规则。',
    },
    values: {
      'scaling.maxReplicas': 50,
      'scaling.memory': false,
      'scaling.podMetrics': [
        { name: 'http_request_duration_p99', average: '200m' },
        { name: 'active_connections', average: '1000' },
      ],
      'scaling.metricSeries': [
        // The metric of the generated code; its unit is seconds, so 200m means 200 ms (C-054).
        {
          metric: 'http_request_duration_p99',
          series: 'http_server_request_duration_seconds_bucket',
          kind: 'p99',
        },
        { metric: 'active_connections', series: 'http_server_active_requests', kind: 'gauge' },
      ],
      'scaling.metricsAdapter': 'prometheus-adapter',
      'scaling.upPercent': 100,
      'scaling.upPods': 5,
    },
  },
];
