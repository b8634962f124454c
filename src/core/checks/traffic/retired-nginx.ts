import { defineRule } from '../check.ts';
import { withGateway } from '../gateway-exposure.ts';

/** Reports ingress-nginx: no security fixes since March 2026. */
export const retiredNginx = defineRule({
  id: 'retired-nginx',
  severity: 'warning',
  at: ['traffic.ingressController', 'traffic.ingressClass', 'traffic.exposure'],
  title: { en: 'ingress-nginx is retired', 'zh-CN': 'ingress-nginx 已停止维护' },
  why: {
    en: 'It has had no security fixes since March 2026, and it stands where every attacker arrives first. Gateway API is the way on; several implementations serve it.',
    'zh-CN':
      '自 2026 年 3 月起不再有安全修复，而它正处于攻击者最先触及的位置。建议迁移到 Gateway API，已有多种实现可选。',
  },
  source: 'C-043',
  applies: ({ config: { traffic } }) =>
    traffic.exposure === 'ingress' &&
    (traffic.ingressController === 'nginx' || traffic.ingressClass === 'nginx'),
  fix: {
    label: { en: 'Switch to Gateway API', 'zh-CN': '改用 Gateway API' },
    apply: withGateway,
  },
});
