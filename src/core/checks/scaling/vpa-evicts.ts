import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports a mode of the vertical autoscaler that evicts pods although Kubernetes can resize them in
 * place.
 */
export const vpaEvicts = defineRule({
  id: 'vpa-evicts',
  severity: 'advice',
  at: ['scaling.vpa'],
  title: { en: 'Pods are evicted to be resized', 'zh-CN': '为调整资源而驱逐 Pod' },
  why: {
    en: 'Kubernetes resizes running pods since 1.35. By eviction every correction of a request costs a restart with a cold cache.',
    'zh-CN':
      '自 1.35 起，Kubernetes 可直接调整运行中的 Pod。采用驱逐方式时，每次修正都要重启并重新预热缓存。',
  },
  source: 'C-035',
  applies: ({ config }) => config.scaling.vpa === 'Recreate',
  fix: {
    label: { en: 'Resize in place', 'zh-CN': '原地调整' },
    apply: set({ 'scaling.vpa': 'InPlaceOrRecreate' }),
  },
});
