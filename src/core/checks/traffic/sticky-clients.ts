import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports session affinity by client address: all clients behind one NAT use the same pod. */
export const stickyClients = defineRule({
  id: 'sticky-clients',
  severity: 'advice',
  at: ['traffic.affinity'],
  title: { en: 'Clients stick to one pod', 'zh-CN': '客户端会固定到同一 Pod' },
  why: {
    en: 'Everybody behind one NAT address lands on one pod, new replicas stay idle for hours, and a gateway’s own address pins all its traffic. A stateless service gains nothing.',
    'zh-CN':
      '同一 NAT 地址后的所有用户都会落到一个 Pod，新副本长时间空闲；网关自身的地址更会把全部流量固定住。无状态服务没有任何收益。',
  },
  source: 'C-056',
  applies: ({ config }) => config.traffic.affinity === 'ClientIP',
  fix: {
    label: { en: 'No affinity', 'zh-CN': '不使用亲和' },
    apply: set({ 'traffic.affinity': 'None' }),
  },
});
