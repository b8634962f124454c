import { type Config, withValue } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';

/** The maximum deadline of the form, in seconds. */
const longest = 7200;

/** The longest start that the startup probe allows, in seconds. */
const startSeconds = ({ probes: { startup } }: Pick<Plan, 'probes'>): number =>
  startup === undefined ? 0 : startup.initialDelay + startup.period * startup.failure;

const raised = (config: Config, seconds: number): Config =>
  withValue(config, 'workload.progressDeadline', Math.min(longest, seconds));

/** Reports a progress deadline that is shorter than a normal rollout. */
export const deadlineTooShort = defineCheck({
  id: 'deadline-too-short',
  run: (plan) => {
    const { progressDeadline, minReadySeconds } = plan.config.workload;
    const isRefused = progressDeadline <= minReadySeconds;
    const needed = startSeconds(plan) + minReadySeconds;
    if (!isRefused && needed < progressDeadline) return [];
    const enough = Math.max(needed, minReadySeconds) + 60;
    return [
      {
        severity: isRefused ? 'error' : 'warning',
        at: [
          'workload.progressDeadline',
          isRefused ? 'workload.minReadySeconds' : 'probes.startupFailure',
        ],
        title: isRefused
          ? {
              en: 'The deadline ends before a pod counts as ready',
              'zh-CN': '进度期限不长于最短就绪时间',
            }
          : {
              en: 'The deadline is shorter than an allowed start',
              'zh-CN': '进度期限短于允许的启动时间',
            },
        why: isRefused
          ? {
              en: 'The API server refuses a Deployment whose progress deadline does not exceed the min ready time.',
              'zh-CN': '发布进度期限必须大于最短就绪时间，否则 API server 会拒绝该 Deployment。',
            }
          : {
              en: `A pod may take ${needed} s to start and settle, but after ${progressDeadline} s the rollout is reported as failed and the pipeline stops.`,
              'zh-CN': `Pod 启动并稳定最多需要 ${needed} s，但 ${progressDeadline} s 后发布就会被判定失败，流水线随之中止。`,
            },
        source: 'C-040',
        fix:
          enough > longest
            ? undefined
            : {
                label: { en: `Wait ${enough} s`, 'zh-CN': `等待 ${enough} s` },
                apply: (now) => raised(now, enough),
              },
      },
    ];
  },
});
