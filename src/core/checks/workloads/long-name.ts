import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { defineCheck } from '../check.ts';

/** A CronJob adds 11 characters to its name for each Job. */
const limitOf = ({ config, kind }: Plan): number => {
  if (kind === 'cron') return 52;
  return config.traffic.headless ? 63 - '-headless'.length : 63;
};

/** Reports a workload whose name Kubernetes refuses: the bundle's name is in front of its own. */
export const longName = defineCheck({
  id: 'long-name',
  run: (plan) => {
    const { name } = plan.identity;
    const limit = limitOf(plan);
    if (!isFor(plan, 'kubernetes', 'kustomize', 'helm') || name.length <= limit) return [];
    return [
      {
        severity: 'error',
        at: ['project.name', 'workload.kind'],
        title: {
          en: `The name \`${name}\` has ${name.length} characters, and only ${limit} are possible`,
          'zh-CN': `名称 \`${name}\` 有 ${name.length} 个字符，最多只能有 ${limit} 个`,
        },
        why: {
          en: 'Kubernetes refuses the object: a Service has at most 63 characters with its suffix, and a CronJob 52, because each of its Jobs gets 11 more. Shorten the name of the project or of the workload.',
          'zh-CN':
            'Kubernetes 会拒绝该对象：Service 连同后缀最多 63 个字符，CronJob 最多 52 个，因为它的每个 Job 还会增加 11 个。请缩短项目名称或工作负载名称。',
        },
        source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
      },
    ];
  },
});
