import { type Config, withValue } from '../../config.ts';
import { workloadKinds } from '../../workloads/index.ts';
import { defineCheck } from '../check.ts';

/** Seconds that Kubernetes waits before the retries together: 10, 20, 40 … up to six minutes each. */
const waits = (retries: number): number =>
  Array.from({ length: retries }, (_, index) => Math.min(10 * 2 ** index, 360)).reduce(
    (sum, seconds) => sum + seconds,
    0,
  );

const withTime = (config: Config): Config =>
  withValue(config, 'job.deadline', 2 * waits(config.job.retries));

/** Reports a deadline that ends before the last retry begins. */
export const retriesCutOff = defineCheck({
  id: 'retries-cut-off',
  run: ({ config, kind }) => {
    const { deadline, retries } = config.job;
    const needed = waits(retries);
    if (workloadKinds[kind].runsOn || deadline > needed) return [];
    return [
      {
        severity: 'warning',
        at: ['job.deadline', 'job.retries'],
        title: {
          en: `The deadline of ${deadline} s ends before the last of ${retries} retries`,
          'zh-CN': `最长运行时间 ${deadline} 秒，不足以进行全部 ${retries} 次重试`,
        },
        why: {
          en: `Kubernetes waits longer before each retry, ${needed} s in all, and the deadline counts from the first try: the last retries never run.`,
          'zh-CN': `Kubernetes 每次重试前等待的时间会递增，合计 ${needed} 秒，而最长运行时间从首次尝试起算，最后几次重试不会执行。`,
        },
        source:
          'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy',
        fix: {
          label: { en: 'Give the retries time', 'zh-CN': '为重试留出时间' },
          apply: withTime,
        },
      },
    ];
  },
});
