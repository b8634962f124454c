import type { Config } from '../../config.ts';
import type { Text } from '../../fields/index.ts';
import type { RequestMetric } from './request-metric.ts';

/** A workload that the dashboard shows. */
export interface DashboardWorkload {
  readonly name: string;
  readonly kind: Config['workload']['kind'];
  /** Whether Prometheus scrapes its metrics. */
  readonly scraped: boolean;
}

/** A dashboard panel with its queries. */
export interface Panel {
  readonly title: Text;
  /** Unit identifier of Grafana. */
  readonly unit: 'reqps' | 'percentunit' | 's' | 'short' | 'bytes';
  /** Width in columns, of 24. */
  readonly width: 8 | 12;
  readonly queries: readonly { readonly expr: string; readonly legend: string }[];
}

/** Label matchers of the dashboard: the job, in one namespace or in all. */
const scope = 'job="$job",namespace=~"$namespace"';

const perSecond = (series: string, by: string, matchers = ''): string =>
  `sum by (${by}) (rate(${series}{${scope}${matchers}}[$__rate_interval]))`;

/** Panels for the rate, errors and duration of requests. */
export const requestPanels = (metric: RequestMetric): readonly Panel[] => {
  const { duration, status, route, failed } = metric;
  const count = `${duration}_count`;
  const quantile = (share: number) =>
    `histogram_quantile(${share}, ${perSecond(`${duration}_bucket`, 'le')})`;
  return [
    {
      title: { en: 'Requests by status', 'zh-CN': '请求速率（按状态）' },
      unit: 'reqps',
      width: 8,
      queries: [{ expr: perSecond(count, status), legend: `{{${status}}}` }],
    },
    {
      title: { en: 'Share of failed requests', 'zh-CN': '失败请求占比' },
      unit: 'percentunit',
      width: 8,
      queries: [
        {
          // Without failures there is no series; `or 0` avoids an empty panel, which would look
          // like a fault.
          expr: `(${perSecond(count, 'job', `,${status}=~"${failed}"`)} or 0 * ${perSecond(count, 'job')}) / ${perSecond(count, 'job')}`,
          legend: '{{job}}',
        },
      ],
    },
    {
      title: { en: 'Duration', 'zh-CN': '请求耗时' },
      unit: 's',
      width: 8,
      queries: [0.5, 0.95, 0.99].map((share) => ({
        expr: quantile(share),
        legend: `p${share * 100}`,
      })),
    },
    {
      title: { en: 'Requests by route', 'zh-CN': '请求速率（按路由）' },
      unit: 'reqps',
      width: 12,
      queries: [{ expr: `topk(10, ${perSecond(count, route)})`, legend: `{{${route}}}` }],
    },
    {
      title: { en: 'Slowest routes, p95', 'zh-CN': '最慢的路由（p95）' },
      unit: 's',
      width: 12,
      queries: [
        {
          expr: `topk(10, histogram_quantile(0.95, ${perSecond(`${duration}_bucket`, `le, ${route}`)}))`,
          legend: `{{${route}}}`,
        },
      ],
    },
  ];
};

const gauge = (series: string): string => `${series}{${scope}}`;

/** Panels for the utilisation, saturation and errors of the resources of the process. */
export const resourcePanels = (name: string, inCluster: boolean): readonly Panel[] => {
  const container = `namespace=~"$namespace",container="${name}"`;
  return [
    {
      title: { en: 'Instances', 'zh-CN': '实例数' },
      unit: 'short',
      width: 8,
      queries: [{ expr: `sum(up{${scope}})`, legend: 'up' }],
    },
    {
      title: { en: 'CPU in cores', 'zh-CN': 'CPU（核）' },
      unit: 'short',
      width: 8,
      queries: [
        {
          expr: `rate(process_cpu_seconds_total{${scope}}[$__rate_interval])`,
          legend: '{{instance}}',
        },
      ],
    },
    {
      title: { en: 'Memory', 'zh-CN': '内存' },
      unit: 'bytes',
      width: 8,
      queries: [{ expr: gauge('process_resident_memory_bytes'), legend: '{{instance}}' }],
    },
    ...(inCluster
      ? ([
          {
            title: { en: 'Share of CPU periods throttled', 'zh-CN': 'CPU 限流周期占比' },
            unit: 'percentunit',
            width: 12,
            queries: [
              {
                expr: `sum by (pod) (rate(container_cpu_cfs_throttled_periods_total{${container}}[$__rate_interval])) / sum by (pod) (rate(container_cpu_cfs_periods_total{${container}}[$__rate_interval]))`,
                legend: '{{pod}}',
              },
            ],
          },
          {
            title: { en: 'Restarts in an hour', 'zh-CN': '一小时内重启次数' },
            unit: 'short',
            width: 12,
            queries: [
              {
                expr: `sum by (pod) (increase(kube_pod_container_status_restarts_total{${container}}[1h]))`,
                legend: '{{pod}}',
              },
            ],
          },
        ] as const)
      : []),
  ];
};

/**
 * Panels for the pods and runs of all workloads of a bundle, from the kubelet and kube-state-metrics:
 * a worker, a scheduled program or a release step has no metrics of its own.
 */
export const workloadPanels = (workloads: readonly DashboardWorkload[]): readonly Panel[] => {
  const names = workloads.map(({ name }) => name);
  const containers = `namespace=~"$namespace",container=~"${names.join('|')}"`;
  const byContainer = (title: Text, unit: Panel['unit'], series: string): Panel => ({
    title,
    unit,
    width: 12,
    queries: [{ expr: `sum by (container) (${series})`, legend: '{{container}}' }],
  });
  const jobs = workloads
    .filter(({ kind }) => kind === 'cron' || kind === 'job')
    .map(({ kind, name }) => `${name}${kind === 'cron' ? '-[0-9]+' : ''}`);
  return [
    byContainer(
      { en: 'Running pods by workload', 'zh-CN': '运行中的 Pod（按工作负载）' },
      'short',
      `kube_pod_container_status_running{${containers}}`,
    ),
    byContainer(
      { en: 'Restarts in an hour by workload', 'zh-CN': '一小时内重启次数（按工作负载）' },
      'short',
      `increase(kube_pod_container_status_restarts_total{${containers}}[1h])`,
    ),
    byContainer(
      { en: 'CPU in cores by workload', 'zh-CN': 'CPU（核，按工作负载）' },
      'short',
      `rate(container_cpu_usage_seconds_total{${containers}}[$__rate_interval])`,
    ),
    byContainer(
      { en: 'Memory by workload', 'zh-CN': '内存（按工作负载）' },
      'bytes',
      `container_memory_working_set_bytes{${containers}}`,
    ),
    ...(jobs.length === 0
      ? []
      : [
          {
            title: { en: 'Failed runs', 'zh-CN': '失败的运行' },
            unit: 'short',
            width: 12,
            queries: [
              {
                expr: `sum by (job_name) (kube_job_failed{condition="true",namespace=~"$namespace",job_name=~"${jobs.join('|')}"})`,
                legend: '{{job_name}}',
              },
            ],
          } as const,
        ]),
  ];
};
