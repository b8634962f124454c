import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { fewestReplicas } from '../replicas.ts';
import { missingPods } from './missing-pods.ts';

/** Reports a rolling update that may make all pods unavailable at once. */
export const rolloutOutage = defineRule({
  id: 'rollout-outage',
  severity: 'warning',
  at: ['workload.maxUnavailable'],
  title: { en: 'A rollout may take all pods at once', 'zh-CN': '发布时可能一次移除所有 Pod' },
  why: {
    en: 'At the smallest number of replicas this allows every pod to be missing: a version that does not start is an outage instead of a halted rollout.',
    'zh-CN':
      '在最小副本数下，允许所有 Pod 同时缺失：新版本若无法启动，就不是发布暂停，而是服务中断。',
  },
  source: 'C-040',
  applies: (plan) => {
    const replicas = fewestReplicas(plan);
    return missingPods(plan.config.workload.maxUnavailable, replicas) >= replicas;
  },
  fix: {
    label: { en: 'Keep full capacity', 'zh-CN': '保持完整容量' },
    apply: set({ 'workload.maxUnavailable': '0', 'workload.maxSurge': '25%' }),
  },
});
