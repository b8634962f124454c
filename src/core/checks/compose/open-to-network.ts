import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports a port that Compose publishes to the network: Docker's firewall rules take precedence
 * over the host's rules.
 */
export const openToNetwork = defineRule({
  id: 'open-to-network',
  severity: 'warning',
  at: ['compose.bindAddress'],
  title: { en: 'Compose opens the port to the network', 'zh-CN': 'Compose 会将端口开放到网络' },
  why: {
    en: 'On 0.0.0.0 everybody in the same network reaches the service, and Docker’s rules bypass the firewall of the host. On 127.0.0.1 only this machine does.',
    'zh-CN':
      '绑定 0.0.0.0 时，同一网络中的任何人都能访问，而且 Docker 的规则会绕过主机防火墙。绑定 127.0.0.1 则只有本机可访问。',
  },
  source: 'C-024',
  applies: ({ config }) => config.compose.bindAddress === '0.0.0.0',
  fix: {
    label: { en: 'Bind to 127.0.0.1', 'zh-CN': '绑定 127.0.0.1' },
    apply: set({ 'compose.bindAddress': '127.0.0.1' }),
  },
});
