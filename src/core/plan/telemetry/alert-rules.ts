import type { Config } from '../../config.ts';
import type { Text } from '../../fields/index.ts';
import { planRequestMetric } from './request-metric.ts';

/** A PromQL query for a scope such as `job="web"`. */
export type Query = (scope: string) => string;

/**
 * A recording rule: Prometheus computes the series once, so alerts and the dashboard read it
 * cheaply.
 */
export interface Recording {
  readonly record: string;
  readonly expr: Query;
}

/** An alert with the text for the person on call. */
export interface Alert {
  readonly alert: string;
  readonly expr: Query;
  readonly for: string;
  readonly severity: 'critical' | 'warning';
  readonly summary: Text;
  readonly description: Text;
}

/** The recording rules and alerts of the service. */
export interface AlertRules {
  readonly recordings: readonly Recording[];
  readonly alerts: readonly Alert[];
}

const windows = ['5m', '30m', '1h', '6h'] as const;
type Window = (typeof windows)[number];

/** The `le` label of a bucket as Prometheus 2 and 3 write it: version 3 writes `1` as `1.0`. */
const bound = (milliseconds: number): string => {
  const seconds = String(milliseconds / 1000);
  return seconds.includes('.') ? `le="${seconds}"` : `le=~"${seconds}|${seconds}[.]0"`;
};

/** The share of failed requests and the share of slow requests, per time window. */
const recordings = (config: Config): readonly Recording[] => {
  const { duration, status, failed } = planRequestMetric(config);
  const fast = bound(Number(config.telemetry.latencyThreshold));
  const rate = (series: string, matchers: string, window: Window) =>
    `sum by (job, namespace) (rate(${series}{${matchers}}[${window}]))`;
  const total = (scope: string, window: Window) => rate(`${duration}_count`, scope, window);
  return windows.flatMap((window): Recording[] => [
    {
      record: `job:slo_errors_per_request:ratio_rate${window}`,
      expr: (scope) =>
        `${rate(`${duration}_count`, `${scope},${status}=~"${failed}"`, window)} / ${total(scope, window)}`,
    },
    {
      record: `job:slo_slow_per_request:ratio_rate${window}`,
      expr: (scope) =>
        `1 - ${rate(`${duration}_bucket`, `${scope},${fast}`, window)} / ${total(scope, window)}`,
    },
  ]);
};

/**
 * Burn rates: 14.4 uses 2 % of a month's error budget in an hour, 6 uses 5 % in six hours (SRE
 * workbook).
 */
const burns = [
  { name: 'Fast', factor: 14.4, short: '5m', long: '1h', for: '2m', severity: 'critical' },
  { name: 'Slow', factor: 6, short: '30m', long: '6h', for: '15m', severity: 'warning' },
] as const;

const limit = (objective: number, factor: number): number =>
  Number((((100 - objective) / 100) * factor).toPrecision(6));

interface Indicator {
  readonly name: string;
  readonly series: string;
  readonly objective: number;
  readonly summary: Text;
  readonly description: Text;
}

const indicators = (config: Config): readonly Indicator[] => {
  const { objective, latencyObjective, latencyThreshold } = config.telemetry;
  return [
    {
      name: 'ErrorBudgetBurn',
      series: 'slo_errors_per_request',
      objective,
      summary: {
        en: '{{ $labels.job }} fails too many requests',
        'zh-CN': '{{ $labels.job }} 失败的请求过多',
      },
      description: {
        en: `{{ $value | humanizePercentage }} of the requests fail; the objective is ${objective}% without failure. Look at the last rollout first, then at the dependencies.`,
        'zh-CN': `{{ $value | humanizePercentage }} 的请求失败，目标成功率为 ${objective}%。请先检查最近一次发布，再检查依赖。`,
      },
    },
    {
      name: 'LatencyBudgetBurn',
      series: 'slo_slow_per_request',
      objective: latencyObjective,
      summary: {
        en: '{{ $labels.job }} answers too slowly',
        'zh-CN': '{{ $labels.job }} 响应过慢',
      },
      description: {
        en: `{{ $value | humanizePercentage }} of the requests take longer than ${latencyThreshold} ms; the objective is ${latencyObjective}% below it. Look at CPU throttling, connection pools and dependencies.`,
        'zh-CN': `{{ $value | humanizePercentage }} 的请求超过 ${latencyThreshold} ms，目标为 ${latencyObjective}% 低于该值。请检查 CPU 限流、连接池和依赖。`,
      },
    },
  ];
};

const burnAlerts = (config: Config): readonly Alert[] =>
  indicators(config).flatMap(({ name, series, objective, summary, description }) =>
    burns.map(({ name: speed, factor, short, long, for: pending, severity }) => ({
      alert: `${name}${speed}`,
      expr: (scope: string) => {
        const above = (window: Window) =>
          `job:${series}:ratio_rate${window}{${scope}} > ${limit(objective, factor)}`;
        return `${above(long)} and ${above(short)}`;
      },
      for: pending,
      severity,
      summary,
      description,
    })),
  );

const missing: Alert = {
  alert: 'NoInstanceScraped',
  // Both parts keep the labels of the job: `absent` of a comparison would lose them.
  expr: (scope) => `absent(up{${scope}}) or sum by (job, namespace) (up{${scope}}) == 0`,
  for: '5m',
  severity: 'critical',
  summary: {
    en: 'No instance of {{ $labels.job }} answers',
    'zh-CN': '{{ $labels.job }} 没有任何实例响应',
  },
  description: {
    en: 'Prometheus cannot scrape a single instance: the service is down, or the metrics port, the network policy or the monitor has changed.',
    'zh-CN': 'Prometheus 无法抓取任何实例：服务已中断，或指标端口、网络策略、监控对象发生了变化。',
  },
};

/** Multi-window burn-rate alerts for both objectives, and an alert when the service is down. */
export const alertRules = (config: Config): AlertRules => ({
  recordings: recordings(config),
  alerts: [...burnAlerts(config), missing],
});
