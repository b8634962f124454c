import { defineRule } from '../check.ts';

/**
 * Reports unknown client addresses: behind a gateway, the peer of every connection is the gateway.
 */
export const clientsUnknown = defineRule({
  id: 'rust-clients-unknown',
  severity: 'advice',
  at: ['rust.trustedProxies', 'traffic.exposure'],
  title: { en: 'Every client will look like the gateway', 'zh-CN': '所有客户端都会显示为网关' },
  why: {
    en: 'Requests arrive from the gateway. Until its address range is trusted, X-Forwarded-For is ignored, security events name the gateway, and refusing an address would refuse everyone.',
    'zh-CN':
      '请求都来自网关。未将其地址段设为可信之前会忽略 X-Forwarded-For，安全事件中的客户端都是网关，拒绝某个地址也会拒绝所有人。',
  },
  source: 'C-105',
  applies: ({ rust, exposure, config }) =>
    rust?.has('security') === true &&
    rust.http !== undefined &&
    exposure !== undefined &&
    config.rust.trustedProxies.length === 0,
});
