import { number, same, seconds, text, toggle } from '../../fields/index.ts';
import { serving } from '../workload/conditions.ts';

const controlled = {
  ...serving,
  'release.strategy': ['argo-blue-green', 'argo-canary', 'flagger'],
} as const;

const analysed = { ...controlled, 'release.analysis': true } as const;

/** The metrics that decide whether a rollout controller continues or rolls back. */
export const analysisFields = {
  interval: seconds({
    label: { en: 'Interval', 'zh-CN': '间隔' },
    help: {
      en: 'Seconds between two measurements. Shorter than two scrapes measures nothing new.',
      'zh-CN': '两次测量之间的秒数。短于两个抓取周期则得不到新数据。',
    },
    group: 'analysis',
    advanced: true,
    default: 60,
    min: 10,
    max: 3600,
    when: analysed,
  }),
  failureLimit: number({
    label: { en: 'Failures allowed', 'zh-CN': '允许失败次数' },
    help: {
      en: 'Bad measurements that are tolerated; one more goes back to the old version.',
      'zh-CN': '可容忍的失败次数；超过即回退到旧版本。',
    },
    group: 'analysis',
    advanced: true,
    default: 3,
    min: 0,
    max: 100,
    when: controlled,
  }),
  analysis: toggle({
    label: { en: 'Measure the new version', 'zh-CN': '分析新版本' },
    help: {
      en: 'Asks Prometheus for the success rate and the latency of the new pods. Without it the controller knows only whether they are ready.',
      'zh-CN': '向 Prometheus 查询新 Pod 的成功率与延迟。关闭时控制器只知道 Pod 是否就绪。',
    },
    group: 'analysis',
    default: true,
    source: 'C-099',
    when: controlled,
  }),
  prometheus: text({
    label: same('Prometheus'),
    help: {
      en: 'Address under which the controller reaches Prometheus.',
      'zh-CN': '控制器访问 Prometheus 的地址。',
    },
    group: 'analysis',
    default: 'http://prometheus-operated.monitoring:9090',
    pattern: 'url',
    maxLength: 253,
    when: analysed,
  }),
  successRate: number({
    label: { en: 'Success rate', 'zh-CN': '成功率' },
    help: {
      en: 'Percent of the requests that must not end in a 5xx.',
      'zh-CN': '未返回 5xx 的请求须达到的百分比。',
    },
    group: 'analysis',
    default: 99,
    min: 0,
    max: 100,
    step: 0.1,
    unit: 'percent',
    when: analysed,
  }),
  latencyMs: number({
    label: { en: 'p99 latency', 'zh-CN': 'p99 延迟' },
    help: {
      en: 'Milliseconds within which 99 of 100 requests must be answered; empty leaves it out.',
      'zh-CN': '100 个请求中 99 个须在该毫秒数内完成；留空表示不检查。',
    },
    group: 'analysis',
    default: 500,
    unset: { value: 0, means: { en: 'not measured', 'zh-CN': '不检查' } },
    min: 1,
    max: 60000,
    unit: 'ms',
    when: analysed,
  }),
  durationMetric: text({
    label: { en: 'Duration histogram', 'zh-CN': '耗时直方图' },
    help: {
      en: 'Name of the histogram in seconds, without _bucket or _count; both measurements come from it. The default is OpenTelemetry’s.',
      'zh-CN':
        '以秒为单位的直方图名称，不含 _bucket 或 _count；两项测量都取自它。默认值为 OpenTelemetry 的名称。',
    },
    group: 'analysis',
    advanced: true,
    default: 'http_server_request_duration_seconds',
    pattern: 'envName',
    maxLength: 120,
    when: analysed,
  }),
  statusLabel: text({
    label: { en: 'Status label', 'zh-CN': '状态码标签' },
    help: {
      en: 'Label of the histogram that holds the HTTP status.',
      'zh-CN': '直方图中保存 HTTP 状态码的标签。',
    },
    group: 'analysis',
    advanced: true,
    default: 'http_response_status_code',
    pattern: 'envName',
    maxLength: 120,
    when: analysed,
  }),
};
