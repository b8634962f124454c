import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a public Service: it forwards to the container without encryption. */
export const plainToOutside = defineRule({
  id: 'plain-to-outside',
  severity: 'warning',
  at: ['traffic.serviceType'],
  title: {
    en: 'The Service is open to the outside without TLS',
    'zh-CN': 'Service 未加密即对外开放',
  },
  why: {
    en: 'A LoadBalancer or NodePort hands the container’s plain port to everybody who reaches it: passwords and tokens travel in clear text, around every gateway rule.',
    'zh-CN':
      'LoadBalancer 和 NodePort 会把容器的明文端口直接暴露出去：密码和令牌以明文传输，也绕过了网关的所有规则。',
  },
  source: 'C-050',
  applies: ({ config }) => config.traffic.serviceType !== 'ClusterIP',
  fix: {
    label: { en: 'Keep the Service inside', 'zh-CN': '改为 ClusterIP' },
    apply: set({ 'traffic.serviceType': 'ClusterIP' }),
  },
});
