import { choice, number, same, text, toggle } from '../../fields/index.ts';

const measured = { 'project.metrics': true } as const;
const alerting = { ...measured, 'telemetry.alerts': true } as const;
const custom = { ...measured, 'telemetry.requestMetric': 'custom' } as const;

/** The upper bounds of the histogram buckets that OpenTelemetry advises for request durations. */
const bucket = (label: string) => ({ label: same(label) });

/** Alerts on objectives, and the metrics that they and the dashboard read. */
export const alertFields = {
  alerts: toggle({
    group: 'objectives',
    default: false,
    when: measured,
    label: { en: 'Alerts on objectives', 'zh-CN': '基于目标的告警' },
    help: {
      en: 'Alerts when errors or slow requests use up the error budget too fast: in a short and a long window at once, so that a spike wakes nobody and an outage does. Written for Prometheus, as PrometheusRule, and with a test for promtool.',
      'zh-CN':
        '当错误或慢请求过快消耗错误预算时告警：短、长两个窗口须同时满足，因此瞬时抖动不会吵醒人，真正的故障会。生成 Prometheus 规则、PrometheusRule 以及 promtool 测试。',
    },
    source: 'https://sre.google/workbook/alerting-on-slos/',
  }),
  objective: number({
    group: 'objectives',
    default: 99.9,
    min: 95,
    max: 99.99,
    step: 0.01,
    unit: 'percent',
    when: alerting,
    label: { en: 'Successful requests', 'zh-CN': '成功率目标' },
    help: {
      en: 'Share of requests that must not fail, 95 to 99.99. 99.9 allows 43 minutes of full outage in 30 days; a stricter one than users notice only costs sleep.',
      'zh-CN':
        '不允许失败的请求占比，95 到 99.99。99.9 表示 30 天内最多完全中断 43 分钟；高于用户能感知的目标只会增加夜间告警。',
    },
  }),
  latencyThreshold: choice({
    group: 'objectives',
    default: '500',
    when: alerting,
    options: {
      '25': bucket('25 ms'),
      '50': bucket('50 ms'),
      '75': bucket('75 ms'),
      '100': bucket('100 ms'),
      '250': bucket('250 ms'),
      '500': bucket('500 ms'),
      '750': bucket('750 ms'),
      '1000': bucket('1 s'),
      '2500': bucket('2.5 s'),
      '5000': bucket('5 s'),
    },
    label: { en: 'Fast means below', 'zh-CN': '快请求的上限' },
    help: {
      en: 'A request that takes longer counts as slow. The values are bucket bounds that OpenTelemetry advises: between two bounds a histogram cannot tell, so the code must have this bucket.',
      'zh-CN':
        '超过该时长的请求计为慢请求。可选值为 OpenTelemetry 建议的分桶边界；两个边界之间直方图无法区分，因此代码中必须有此分桶。',
    },
  }),
  latencyObjective: number({
    group: 'objectives',
    default: 99,
    min: 95,
    max: 99.99,
    step: 0.01,
    unit: 'percent',
    when: alerting,
    label: { en: 'Fast requests', 'zh-CN': '快请求目标' },
    help: {
      en: 'Share of requests that must be faster than the bound, 95 to 99.99.',
      'zh-CN': '必须快于上限的请求占比，95 到 99.99。',
    },
  }),
  requestMetric: choice({
    group: 'objectives',
    advanced: true,
    default: 'http',
    when: measured,
    options: {
      http: {
        label: { en: 'OpenTelemetry HTTP', 'zh-CN': 'OpenTelemetry HTTP' },
        help: {
          en: 'http_server_request_duration_seconds, by http_response_status_code.',
          'zh-CN': 'http_server_request_duration_seconds，按 http_response_status_code 区分。',
        },
      },
      grpc: {
        label: { en: 'OpenTelemetry gRPC', 'zh-CN': 'OpenTelemetry gRPC' },
        help: {
          en: 'rpc_server_call_duration_seconds, by rpc_response_status_code.',
          'zh-CN': 'rpc_server_call_duration_seconds，按 rpc_response_status_code 区分。',
        },
      },
      axum: {
        label: same('axum-prometheus'),
        help: {
          en: 'axum_http_requests_duration_seconds, by status.',
          'zh-CN': 'axum_http_requests_duration_seconds，按 status 区分。',
        },
      },
      custom: {
        label: { en: 'Own names', 'zh-CN': '自定义名称' },
        help: {
          en: 'A histogram in seconds with a label for the HTTP status.',
          'zh-CN': '以秒为单位的直方图，带 HTTP 状态码标签。',
        },
      },
    },
    label: { en: 'Request metric', 'zh-CN': '请求指标' },
    help: {
      en: 'The histogram that the code exports, read by alerts and dashboard. It has to be a histogram: from a summary no share of slow requests over all pods can be computed.',
      'zh-CN':
        '代码导出的直方图，供告警和看板使用。必须是直方图：summary 无法跨 Pod 计算慢请求占比。',
    },
  }),
  durationMetric: text({
    group: 'objectives',
    advanced: true,
    default: 'http_request_duration_seconds',
    pattern: 'envName',
    maxLength: 120,
    when: custom,
    label: { en: 'Duration metric', 'zh-CN': '耗时指标' },
    help: {
      en: 'Name of the histogram without _bucket, _sum or _count; in seconds.',
      'zh-CN': '直方图名称，不含 _bucket、_sum、_count，单位为秒。',
    },
  }),
  statusLabel: text({
    group: 'objectives',
    advanced: true,
    default: 'status',
    pattern: 'envName',
    maxLength: 60,
    when: custom,
    label: { en: 'Status label', 'zh-CN': '状态标签' },
    help: {
      en: 'Label with the HTTP status code; 500 to 599 counts as failed.',
      'zh-CN': '表示 HTTP 状态码的标签，500 到 599 计为失败。',
    },
  }),
  routeLabel: text({
    group: 'objectives',
    advanced: true,
    default: 'path',
    pattern: 'envName',
    maxLength: 60,
    when: custom,
    label: { en: 'Route label', 'zh-CN': '路由标签' },
    help: {
      en: 'Label with the route’s pattern, for the dashboard. Never the raw path: each id in it becomes a time series.',
      'zh-CN':
        '表示路由模式的标签，供看板使用。不要用原始路径，其中的每个 ID 都会产生一条时间序列。',
    },
  }),
} as const;
