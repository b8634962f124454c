import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports user namespaces with a Kubernetes version that lacks them; the plan then leaves them out.
 */
export const userNamespaces = defineRule({
  id: 'user-namespaces',
  severity: 'warning',
  at: ['workload.kubernetesVersion', 'pod.userNamespaces'],
  title: {
    en: 'User namespaces need Kubernetes 1.36',
    'zh-CN': '用户命名空间需要 Kubernetes 1.36',
  },
  why: {
    en: 'The target version does not guarantee them, so `hostUsers: false` is not written and the pods run without that protection.',
    'zh-CN': '目标版本无法保证支持，因此不会写入 `hostUsers: false`，Pod 运行时没有这层保护。',
  },
  source: 'C-032',
  applies: ({ config, features }) => config.pod.userNamespaces && !features.userNamespaces,
  fix: {
    label: { en: 'Leave them off', 'zh-CN': '关闭该选项' },
    apply: set({ 'pod.userNamespaces': false }),
  },
});
