import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a limit that closes connections after a few requests. */
export const closedConnections = defineRule({
  id: 'closed-connections',
  severity: 'warning',
  at: ['mesh.requestsPerConnection'],
  title: { en: 'Connections close all the time', 'zh-CN': '连接被频繁关闭' },
  why: {
    en: 'gRPC and HTTP/2 send thousands of requests over one connection. Closing it after a few costs a handshake each time, and throughput falls to a fraction.',
    'zh-CN':
      'gRPC 与 HTTP/2 在一条连接上发送成千上万个请求。处理几个就关闭，每次都要重新握手，吞吐会大幅下降。',
  },
  source: 'C-086',
  applies: ({ config: { mesh } }) =>
    mesh.requestsPerConnection > 0 && mesh.requestsPerConnection < 100,
  fix: {
    label: { en: 'Keep them open', 'zh-CN': '保持连接' },
    apply: set({ 'mesh.requestsPerConnection': 0 }),
  },
});
