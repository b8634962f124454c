import { defineRule } from '../check.ts';

/** Reports UDP ports of a Service that Flagger writes: it writes every port as TCP. */
export const flaggerUdp = defineRule({
  id: 'flagger-udp',
  severity: 'warning',
  at: ['release.strategy', 'project.ports'],
  title: {
    en: 'Flagger’s Service has no UDP ports',
    'zh-CN': 'Flagger 的 Service 不含 UDP 端口',
  },
  why: {
    en: 'Flagger makes the Service itself and writes each port that it finds as TCP. Give the UDP ports a Service of their own, or release in another way.',
    'zh-CN':
      'Service 由 Flagger 创建，它会将发现的端口都写为 TCP。请让 UDP 端口使用独立的 Service，或改用其他发布方式。',
  },
  source: 'https://docs.flagger.app/usage/how-it-works#canary-service',
  // A service with UDP alone has no traffic that Flagger shifts, and its Service no port either.
  applies: ({ config, ports }) =>
    config.release.strategy === 'flagger' &&
    ports.some(
      ({ transport, further }) =>
        transport === 'UDP' && (further?.reach === 'service' || further?.reach === 'gateway'),
    ),
});
