import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports exposure without TLS; an existing Gateway has its own certificates. */
export const noTls = defineRule({
  id: 'no-tls',
  severity: 'warning',
  at: ['traffic.tls'],
  title: { en: 'The host is served without encryption', 'zh-CN': '对外域名未启用加密' },
  why: {
    en: 'Between client and edge everybody on the way reads and changes requests, and browsers warn or refuse. It is right only where something in front ends TLS.',
    'zh-CN':
      '客户端到入口之间的任何人都能读取和篡改请求，浏览器也会警告或拒绝。仅当前方已有组件终止 TLS 时才合适。',
  },
  source: 'C-113',
  applies: ({ config: { traffic }, exposure }) =>
    exposure !== undefined &&
    traffic.tls === 'none' &&
    (exposure.kind === 'ingress' || traffic.gatewayMode === 'create'),
  fix: {
    label: { en: 'Get a certificate from cert-manager', 'zh-CN': '由 cert-manager 签发证书' },
    apply: set({ 'traffic.tls': 'cert-manager' }),
  },
});
