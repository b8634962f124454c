import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a headless Service without gRPC: only gRPC clients use client-side load balancing. */
export const idleHeadless = defineRule({
  id: 'idle-headless',
  severity: 'advice',
  at: ['traffic.headless', 'project.grpc'],
  title: { en: 'Nobody needs the headless Service', 'zh-CN': '不需要 headless Service' },
  why: {
    en: 'HTTP clients take the first address that DNS returns and stay there, so it balances worse than the ordinary Service. It is for gRPC clients that balance by themselves.',
    'zh-CN':
      'HTTP 客户端会一直使用 DNS 返回的第一个地址，负载均衡反而不如普通 Service。它适合自行做负载均衡的 gRPC 客户端。',
  },
  source: 'C-055',
  applies: ({ config }) => config.traffic.headless && !config.project.grpc,
  fix: {
    label: { en: 'Leave it out', 'zh-CN': '不生成' },
    apply: set({ 'traffic.headless': false }),
  },
});
