import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports the ServiceAccount `default`: every pod of the namespace shares its rights. */
export const defaultAccount = defineRule({
  id: 'default-account',
  severity: 'warning',
  at: ['pod.serviceAccount'],
  title: { en: 'The service shares its identity', 'zh-CN': '服务与其他 Pod 共用身份' },
  why: {
    en: 'Every pod of the namespace that names no account runs as `default`: cloud roles and rights bound to it belong to all of them.',
    'zh-CN':
      '命名空间中未指定账号的 Pod 都以 `default` 运行：绑定在它上面的云角色和权限由所有 Pod 共享。',
  },
  source: 'C-045',
  applies: ({ serviceAccount }) => serviceAccount === 'default',
  fix: {
    label: { en: 'Give it an account of its own', 'zh-CN': '使用单独的服务账号' },
    apply: set({ 'pod.serviceAccount': '' }),
  },
});
