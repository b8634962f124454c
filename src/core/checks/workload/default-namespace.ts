import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports the namespace `default`, which all users share. */
export const defaultNamespace = defineRule({
  id: 'default-namespace',
  severity: 'warning',
  at: ['workload.namespace'],
  title: { en: 'The service shares the default namespace', 'zh-CN': '服务运行在 default 命名空间' },
  why: {
    en: 'Waybill puts no Pod Security level on a namespace that it shares with others, and quotas, policies and rights there hit every neighbour.',
    'zh-CN':
      '对于与他人共用的命名空间，Waybill 不会设置 Pod Security 级别；在其中设置的配额、策略和权限也会影响其他服务。',
  },
  source: 'C-032',
  applies: ({ namespace }) => namespace === 'default',
  fix: {
    label: { en: 'Give it a namespace', 'zh-CN': '使用单独的命名空间' },
    apply: set({ 'workload.namespace': 'apps', 'workload.createNamespace': true }),
  },
});
