import { type Config, withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

const names = ({ project }: Config): readonly (readonly [string, string])[] => [
  ['ROCKET_ADDRESS', '0.0.0.0'],
  ['ROCKET_PORT', String(project.httpPort)],
];

const has = ({ settings }: Config, name: string): boolean =>
  settings.variables.some((row) => row.name === name);

/** Reports Rocket without an address: its default is 127.0.0.1:8000. */
export const rocketAddress = defineRule({
  id: 'rocket-address',
  severity: 'warning',
  at: ['settings.variables', 'project.framework'],
  title: {
    en: 'Rocket listens on 127.0.0.1:8000 by default',
    'zh-CN': 'Rocket 默认监听 127.0.0.1:8000',
  },
  why: {
    en: 'Probes and clients come from outside the container and get “connection refused”: no pod becomes ready. `ROCKET_ADDRESS` and `ROCKET_PORT` change it without touching the code.',
    'zh-CN':
      '探针和客户端都来自容器之外，会得到“connection refused”，Pod 无法就绪。设置 `ROCKET_ADDRESS` 和 `ROCKET_PORT` 即可修正，无需改代码。',
  },
  source: 'https://rocket.rs/guide/v0.5/configuration/',
  applies: ({ config }) =>
    config.project.framework === 'rocket' &&
    config.project.http &&
    names(config).some(([name]) => !has(config, name)),
  fix: {
    label: { en: 'Set both variables', 'zh-CN': '设置这两个变量' },
    apply: (config) => {
      const missing = names(config).filter(([name]) => !has(config, name));
      const rows = missing.map(([name, value]) => ({
        name,
        kind: 'text' as const,
        secret: false,
        value,
      }));
      return withValue(config, 'settings.variables', [...config.settings.variables, ...rows]);
    },
  },
});
