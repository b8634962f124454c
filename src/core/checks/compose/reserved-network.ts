import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Names of the networks that Docker itself creates. */
const reserved: ReadonlySet<string> = new Set(['bridge', 'host', 'none']);

/**
 * Reports a Compose network with the name of a built-in Docker network, which Compose cannot
 * create.
 */
export const reservedNetwork = defineRule({
  id: 'reserved-network',
  severity: 'error',
  at: ['compose.network'],
  title: { en: 'Docker has a network of this name', 'zh-CN': 'Docker 已有同名网络' },
  why: {
    en: '`docker compose up` stops: bridge, host and none are Docker’s own, without the names by which the containers find each other.',
    'zh-CN':
      '`docker compose up` 会失败：bridge、host 和 none 是 Docker 自带的网络，容器无法在其中按名称互访。',
  },
  source: 'https://docs.docker.com/engine/network/',
  applies: ({ config }) => reserved.has(config.compose.network),
  fix: {
    label: { en: 'Use Compose’s own name', 'zh-CN': '使用 Compose 的默认名称' },
    apply: set({ 'compose.network': '' }),
  },
});
