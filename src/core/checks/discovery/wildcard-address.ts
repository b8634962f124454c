import { defineRule } from '../check.ts';

/** Whether each caller would resolve the address to its own machine. */
const isOwnOnly = (address: string): boolean =>
  address === '0.0.0.0' || address === 'localhost' || address.startsWith('127.');

/** Reports a bind address as the registered address: callers cannot connect to it. */
export const wildcardAddress = defineRule({
  id: 'wildcard-address',
  severity: 'error',
  at: ['discovery.address'],
  title: {
    en: 'Callers would connect to themselves',
    'zh-CN': '调用方会连接到自己',
  },
  why: {
    en: 'Consul hands out the registered address as it is. 0.0.0.0 and the loopback are the caller’s own machine, so every call fails or reaches another program.',
    'zh-CN':
      'Consul 会原样返回注册的地址。0.0.0.0 和回环地址指向调用方自己的机器，调用要么失败，要么访问到其他程序。',
  },
  source: 'C-106',
  applies: ({ config }) =>
    config.discovery.registry === 'consul' && isOwnOnly(config.discovery.address),
});
