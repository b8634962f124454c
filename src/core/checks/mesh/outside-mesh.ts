import type { Plan } from '../../plan/index.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

const isIstios = ({ config: { traffic } }: Plan): boolean =>
  traffic.exposure === 'gateway' &&
  traffic.gatewayMode === 'create' &&
  traffic.gatewayClass === 'istio';

/**
 * Reports strict mTLS behind a gateway outside the mesh: the gateway cannot encrypt for the mesh.
 */
export const outsideMesh = defineRule({
  id: 'gateway-outside-mesh',
  severity: 'warning',
  at: ['mesh.mtls', 'traffic.exposure'],
  title: { en: 'The gateway may be outside the mesh', 'zh-CN': '网关可能位于网格之外' },
  why: {
    en: 'With STRICT the pods refuse plain connections. A gateway or an Ingress controller without a proxy of the mesh then answers every request with 503.',
    'zh-CN':
      'STRICT 模式下 Pod 拒绝明文连接。若网关或 Ingress 控制器未接入网格，所有请求都会返回 503。',
  },
  source: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  applies: (plan) =>
    (plan.exposure !== undefined || plan.listenerPorts.length > 0) &&
    plan.config.mesh.mtls === 'STRICT' &&
    !isIstios(plan),
  fix: {
    label: { en: 'Accept both', 'zh-CN': '同时接受两者' },
    apply: set({ 'mesh.mtls': 'PERMISSIVE' }),
  },
});
