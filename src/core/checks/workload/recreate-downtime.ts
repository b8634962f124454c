import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { mostReplicas } from '../replicas.ts';

/** Reports the strategy Recreate with several pods: each release causes downtime. */
export const recreateDowntime = defineRule({
  id: 'recreate-downtime',
  severity: 'warning',
  at: ['workload.strategy'],
  title: { en: 'Every release is an outage', 'zh-CN': '每次发布都会中断服务' },
  why: {
    en: 'Recreate stops all pods before it starts the first new one. With several replicas and no volume that forbids it, a rolling update does the same without downtime.',
    'zh-CN':
      'Recreate 会先停掉所有 Pod 再启动新版本。有多个副本且没有限制挂载的卷时，滚动更新可以做到不中断。',
  },
  source: 'C-080',
  applies: (plan) =>
    plan.config.workload.strategy === 'Recreate' &&
    mostReplicas(plan) > 1 &&
    plan.claims.every(({ access }) => access === 'ReadWriteMany'),
  fix: {
    label: { en: 'Roll the update', 'zh-CN': '改用滚动更新' },
    apply: set({ 'workload.strategy': 'RollingUpdate', 'workload.maxSurge': '25%' }),
  },
});
