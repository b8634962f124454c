import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

const isZero = (countOrPercent: string): boolean => Number.parseInt(countOrPercent, 10) === 0;

/** Reports a rollout with surge and unavailable both 0: Kubernetes refuses the Deployment. */
export const stuckRollout = defineRule({
  id: 'stuck-rollout',
  severity: 'error',
  at: ['workload.maxSurge', 'workload.maxUnavailable'],
  title: { en: 'The rollout has no room to move', 'zh-CN': '滚动更新没有腾挪空间' },
  why: {
    en: 'With surge and unavailable both at 0 no pod can be added or removed: the API server refuses the Deployment.',
    'zh-CN':
      '最大超出数与最大不可用数同时为 0 时，既不能新增也不能移除 Pod，API server 会拒绝该 Deployment。',
  },
  source: 'C-040',
  applies: ({ config: { workload } }) =>
    isZero(workload.maxSurge) && isZero(workload.maxUnavailable),
  fix: {
    label: { en: 'Allow a quarter more pods', 'zh-CN': '允许超出 25%' },
    apply: set({ 'workload.maxSurge': '25%' }),
  },
});
