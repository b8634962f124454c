import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a port for a listener of the Gateway where no Gateway is chosen. */
export const portWithoutGateway = defineRule({
  id: 'port-without-gateway',
  severity: 'warning',
  at: ['project.ports', 'traffic.exposure'],
  title: {
    en: 'A port waits for a Gateway that is not chosen',
    'zh-CN': '有端口需要 Gateway，但未选择 Gateway',
  },
  why: {
    en: 'A TCPRoute or UDPRoute is written only with the exposure Gateway API; an Ingress carries HTTP alone. Until then the port stays inside the cluster.',
    'zh-CN':
      '只有暴露方式为 Gateway API 时才会生成 TCPRoute 或 UDPRoute；Ingress 只能转发 HTTP。在此之前该端口仅集群内可访问。',
  },
  source: 'https://gateway-api.sigs.k8s.io/guides/user-guides/tcp/',
  applies: ({ ports, listenerPorts }) =>
    listenerPorts.length === 0 && ports.some(({ further }) => further?.reach === 'gateway'),
  fix: {
    label: { en: 'Expose by the Gateway API', 'zh-CN': '使用 Gateway API 暴露' },
    apply: set({ 'traffic.exposure': 'gateway' }),
  },
});
