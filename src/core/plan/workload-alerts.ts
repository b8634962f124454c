import type { Text } from '../fields/index.ts';
import { workloadsOf } from './bundle.ts';
import type { Plan } from './index.ts';

/** An alert on a workload without metrics of its own, from the metrics of kube-state-metrics. */
export interface WorkloadAlert {
  readonly alert: string;
  readonly plan: Plan;
  /** The label with the name of the object that the alert is about. */
  readonly label: 'job_name' | 'deployment' | 'statefulset';
  /** The end of the names of the objects after the workload's name, as a regular expression. */
  readonly nameEnd: string;
  /** The query for the matchers of the objects: `namespace="…",job_name=~"…"`. */
  readonly expr: (matchers: string) => string;
  readonly for: string;
  readonly severity: 'critical' | 'warning';
  readonly summary: Text;
  readonly description: Text;
}

/**
 * A run of a scheduled program or of a release step has failed.
 * https://github.com/kubernetes/kube-state-metrics/blob/main/docs/metrics/workload/job-metrics.md
 */
const failedRun = (plan: Plan): WorkloadAlert => ({
  alert: 'RunFailed',
  plan,
  label: 'job_name',
  // A CronJob adds a number to the name of each Job.
  nameEnd: plan.kind === 'cron' ? '-[0-9]+' : '',
  expr: (matchers) =>
    `max by (namespace, job_name) (kube_job_failed{condition="true",${matchers}}) > 0`,
  for: '1m',
  severity: 'warning',
  summary: {
    en: `A run of ${plan.identity.name} has failed`,
    'zh-CN': `${plan.identity.name} 有一次运行失败`,
  },
  description: {
    en: 'All tries are used up, or the deadline has passed. Read the log of {{ $labels.job_name }} in {{ $labels.namespace }}, then delete the failed Job: the alert ends with it.',
    'zh-CN':
      '重试次数已用尽，或已超过最长运行时间。请查看 {{ $labels.namespace }} 中 {{ $labels.job_name }} 的日志，然后删除失败的 Job，告警随之解除。',
  },
});

const unavailableText = ({
  identity: { name },
}: Plan): Pick<WorkloadAlert, 'summary' | 'description'> => ({
  summary: { en: `${name} has too few pods`, 'zh-CN': `${name} 的 Pod 不足` },
  description: {
    en: `Fewer pods of ${name} are available in {{ $labels.namespace }} than it needs. Look at its pods and events first, then at the last rollout; nobody calls it, so no other alert tells.`,
    'zh-CN': `{{ $labels.namespace }} 中 ${name} 的可用 Pod 少于所需数量。请先查看其 Pod 与事件，再检查最近一次发布；没有请求会调用它，因此不会有其他告警。`,
  },
});

/**
 * The pods of an added workload that runs on do not run: the objectives are about the first one. A
 * Deployment without replicas is available, so that one that is scaled to zero is no alert.
 * https://github.com/kubernetes/kube-state-metrics/blob/main/docs/metrics/workload/deployment-metrics.md
 */
const unavailable = (plan: Plan): readonly WorkloadAlert[] => {
  const common = {
    alert: 'WorkloadUnavailable',
    plan,
    nameEnd: '',
    for: '10m',
    severity: 'critical',
    ...unavailableText(plan),
  } as const;
  switch (plan.release.controller) {
    case 'Deployment':
      return [
        {
          ...common,
          label: 'deployment',
          expr: (matchers) =>
            `max by (namespace, deployment) (kube_deployment_status_condition{condition="Available",status="false",${matchers}}) > 0`,
        },
      ];
    case 'StatefulSet':
      return plan.autoscaled && plan.config.scaling.minReplicas === 0
        ? []
        : [
            {
              ...common,
              label: 'statefulset',
              expr: (matchers) =>
                `min by (namespace, statefulset) (kube_statefulset_status_replicas_ready{${matchers}}) == 0`,
            },
          ];
    default:
      return [];
  }
};

/** The alerts on workloads: one for each that runs to an end, and for each added one that runs on. */
export const workloadAlerts = (plan: Plan): readonly WorkloadAlert[] =>
  workloadsOf(plan).flatMap((one) => {
    if (one.kind === 'cron' || one.kind === 'job') return [failedRun(one)];
    return one.first === undefined ? [] : unavailable(one);
  });
