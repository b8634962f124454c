import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { fewestReplicas, mostReplicas } from '../replicas.ts';
import { missingPods } from './missing-pods.ts';

/** Reports a rollout that makes some pods unavailable, but not all. */
export const rolloutCapacity = defineRule({
  id: 'rollout-capacity',
  severity: 'advice',
  at: ['workload.maxUnavailable'],
  title: { en: 'A rollout runs on fewer pods', 'zh-CN': '发布期间 Pod 数量会减少' },
  why: {
    en: 'Old pods go before new ones are ready, so the rest carries the load of all just while the new version proves itself. With 0 here and room to surge, capacity stays.',
    'zh-CN':
      '新 Pod 就绪前旧 Pod 就已移除，其余 Pod 要在验证新版本的同时承担全部负载。此处设为 0 并允许额外增加 Pod，即可保持容量。',
  },
  source: 'C-040',
  applies: (plan) => {
    const { strategy, maxUnavailable } = plan.config.workload;
    if (strategy === 'Recreate' || plan.release.controller === 'Rollout') return false;
    const fewest = fewestReplicas(plan);
    return (
      missingPods(maxUnavailable, mostReplicas(plan)) > 0 &&
      missingPods(maxUnavailable, fewest) < fewest
    );
  },
  fix: {
    label: { en: 'Keep full capacity', 'zh-CN': '保持完整容量' },
    apply: set({ 'workload.maxUnavailable': '0', 'workload.maxSurge': '25%' }),
  },
});
