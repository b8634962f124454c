import type { Text } from '../fields/index.ts';
import { workloadsOf } from './bundle.ts';
import type { Plan } from './index.ts';

/** An alert on the runs of a program that ends by itself, from the metrics of kube-state-metrics. */
export interface JobAlert {
  readonly alert: string;
  readonly plan: Plan;
  /** The query for the matchers of the Jobs: `namespace="…",job_name=~"…"`. */
  readonly expr: (matchers: string) => string;
  readonly for: string;
  readonly severity: 'warning';
  readonly summary: Text;
  readonly description: Text;
}

/** The end of the names of the Jobs after the workload's name: a CronJob adds a number to each. */
export const jobNameEnd = ({ kind }: Plan): string => (kind === 'cron' ? '-[0-9]+' : '');

/**
 * One alert for each scheduled program and each release step: a run has failed.
 * https://github.com/kubernetes/kube-state-metrics/blob/main/docs/metrics/workload/job-metrics.md
 */
export const jobAlerts = (plan: Plan): readonly JobAlert[] =>
  workloadsOf(plan)
    .filter(({ kind }) => kind === 'cron' || kind === 'job')
    .map((one) => ({
      alert: 'RunFailed',
      plan: one,
      expr: (matchers) =>
        `max by (namespace, job_name) (kube_job_failed{condition="true",${matchers}}) > 0`,
      for: '1m',
      severity: 'warning',
      summary: {
        en: `A run of ${one.identity.name} has failed`,
        'zh-CN': `${one.identity.name} 有一次运行失败`,
      },
      description: {
        en: 'All tries are used up, or the deadline has passed. Read the log of {{ $labels.job_name }} in {{ $labels.namespace }}, then delete the failed Job: the alert ends with it.',
        'zh-CN':
          '重试次数已用尽，或已超过最长运行时间。请查看 {{ $labels.namespace }} 中 {{ $labels.job_name }} 的日志，然后删除失败的 Job，告警随之解除。',
      },
    }));
