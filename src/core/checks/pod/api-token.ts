import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports the API token, a credential for the cluster in every pod. */
export const apiToken = defineRule({
  id: 'api-token',
  severity: 'warning',
  at: ['pod.automountToken'],
  title: { en: 'Every pod holds a key to the cluster', 'zh-CN': '每个 Pod 都持有集群凭据' },
  why: {
    en: 'A flaw that lets a stranger read one file gives away the token, and with it every right of the service account. Only code that calls the Kubernetes API needs it.',
    'zh-CN':
      '只要存在任意文件读取漏洞，令牌就会泄漏，服务账号的全部权限随之失守。只有调用 Kubernetes API 的代码才需要它。',
  },
  source: 'C-111',
  applies: ({ config }) => config.pod.automountToken,
  fix: {
    label: { en: 'Do not mount it', 'zh-CN': '不挂载' },
    apply: set({ 'pod.automountToken': false }),
  },
});
