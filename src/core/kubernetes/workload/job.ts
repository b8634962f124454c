import type { Plan } from '../../plan/index.ts';
import { say } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { note, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { podTemplate } from './pod-template.ts';

const jobValues = valueKeys('job', {
  backoffLimit: {
    en: 'How often a failed run is tried again.',
    'zh-CN': '失败后重试的次数。',
  },
  activeDeadlineSeconds: {
    en: 'Seconds after which a run has failed, all tries together.',
    'zh-CN': '超过多少秒视为失败，含全部重试。',
  },
});

const cronValues = valueKeys('cronJob', {
  schedule: { en: 'When it runs, as five fields of cron.', 'zh-CN': '运行时间，cron 五个字段。' },
  timeZone: { en: 'Time zone of the schedule.', 'zh-CN': '时间表所用的时区。' },
  concurrencyPolicy: {
    en: 'Allow, Forbid or Replace, when the run before has not ended.',
    'zh-CN': '上一次尚未结束时的处理：Allow、Forbid 或 Replace。',
  },
  startingDeadlineSeconds: {
    en: 'Seconds in which a missed run may still start.',
    'zh-CN': '错过计划后仍可启动的秒数。',
  },
  suspend: { en: 'Whether no run starts.', 'zh-CN': '是否暂停启动。' },
  successfulJobsHistoryLimit: {
    en: 'Successful runs that are kept.',
    'zh-CN': '保留的成功运行次数。',
  },
  failedJobsHistoryLimit: { en: 'Failed runs that are kept.', 'zh-CN': '保留的失败运行次数。' },
});

/** A drained node is no failure of the program, so it does not count as a try. */
const failurePolicy = (plan: Plan): Tree =>
  note(
    say(plan, {
      en: 'A pod that a drained node evicts does not count as a failed try.',
      'zh-CN': '因节点排空而被驱逐的 Pod 不计为失败。',
    }),
    {
      rules: [
        { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
      ],
    },
  );

const jobSpec = (plan: Plan): { [key: string]: Tree } => {
  const { job } = plan.config;
  return {
    backoffLimit: param(jobValues.backoffLimit, job.retries),
    activeDeadlineSeconds: param(jobValues.activeDeadlineSeconds, job.deadline),
    podFailurePolicy: failurePolicy(plan),
    template: podTemplate(plan),
  };
};

/** The CronJob of a scheduled workload. */
export const cronJobs = (plan: Plan): readonly Manifest[] => {
  const { job } = plan.config;
  const tree = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: metadata(plan),
    spec: {
      schedule: param(cronValues.schedule, job.schedule),
      timeZone: param(cronValues.timeZone, job.timeZone),
      concurrencyPolicy: param(cronValues.concurrencyPolicy, job.concurrency),
      startingDeadlineSeconds: param(cronValues.startingDeadlineSeconds, job.startingDeadline),
      suspend: param(cronValues.suspend, job.suspend),
      successfulJobsHistoryLimit: param(cronValues.successfulJobsHistoryLimit, job.keepSucceeded),
      failedJobsHistoryLimit: param(cronValues.failedJobsHistoryLimit, job.keepFailed),
      jobTemplate: { spec: jobSpec(plan) },
    },
  };
  return [
    manifest(
      'cronjob',
      {
        en: 'Starts the program at its times; each run ends by itself.',
        'zh-CN': '按时间表启动程序，每次运行自行结束。',
      },
      tree,
    ),
  ];
};

/** The Job of a release step. Kubernetes cannot change a Job, so each release makes it anew. */
export const releaseJobs = (plan: Plan): readonly Manifest[] => [
  manifest(
    'job',
    {
      en: 'A step of each release: it runs once and ends by itself.',
      'zh-CN': '每次发布的一个步骤：运行一次并自行结束。',
    },
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: metadata(plan, { annotations: releaseAnnotations(plan) }),
      spec: jobSpec(plan),
    },
  ),
];

/**
 * A Job cannot be changed, so the tools that apply the manifests delete the one of the release
 * before and make it anew: Argo CD as a hook, Flux by force.
 */
const releaseAnnotations = ({ config }: Plan): Tree => {
  switch (config.delivery.gitops) {
    case 'none':
      return undefined;
    case 'argo-cd':
      return {
        'argocd.argoproj.io/hook': 'Sync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
        'argocd.argoproj.io/sync-wave': config.job.runs === 'before-release' ? '-1' : '1',
      };
    case 'flux':
      return { 'kustomize.toolkit.fluxcd.io/force': 'enabled' };
  }
};
