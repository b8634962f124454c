import { type Config, withValue } from '../../config.ts';
import { planServices } from '../../plan/backing-services.ts';
import { composePages } from '../../plan/compose-pages.ts';
import { backingServices } from '../../services/index.ts';
import { defineRule } from '../check.ts';

/** The host ports that other containers of the Compose file use. */
const taken = (config: Config): ReadonlySet<number> => {
  const { compose } = config;
  const stores = planServices(config).flatMap(({ kind }) => backingServices[kind].publishedPorts);
  return new Set([
    ...(compose.publishServices ? stores : []),
    ...composePages(config).map(({ port }) => port),
  ]);
};

/** Reports a host port that two containers publish. */
export const hostPortTaken = defineRule({
  id: 'host-port-taken',
  severity: 'error',
  at: ['compose.hostPort'],
  title: { en: 'Another container publishes this port', 'zh-CN': '该端口已被其他容器占用' },
  why: {
    en: '`docker compose up` stops with “port is already allocated”: a backing service of the same file has it.',
    'zh-CN':
      '`docker compose up` 会因“port is already allocated”失败：同一文件中的后端服务已占用该端口。',
  },
  source: 'C-024',
  applies: ({ config }) => taken(config).has(config.compose.hostPort),
  fix: {
    label: { en: 'Choose a free one', 'zh-CN': '换用空闲端口' },
    apply: (config) => {
      const ports = taken(config);
      const free = [8080, 8081, 8082, 8083].find((port) => !ports.has(port)) ?? 8084;
      return withValue(config, 'compose.hostPort', free);
    },
  },
});
