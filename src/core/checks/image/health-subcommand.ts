import { defineRule } from '../check.ts';

/** Reports the health subcommand, which the user's code must implement. */
export const healthSubcommand = defineRule({
  id: 'health-subcommand',
  severity: 'advice',
  at: ['image.healthCommand', 'image.healthCheck'],
  title: {
    en: 'The binary has to implement its health check',
    'zh-CN': '二进制须自行实现健康检查',
  },
  why: {
    en: 'Compose starts the binary with these arguments and waits for exit code 0. A binary that ignores them starts a second server, and the container stays unhealthy.',
    'zh-CN':
      'Compose 会以这些参数启动二进制并期待退出码 0。若二进制忽略参数，就会再启动一个服务，容器会一直处于 unhealthy。',
  },
  source: 'C-014',
  applies: ({ healthArguments, rust }) =>
    healthArguments !== undefined && !(rust?.crate === true && rust.has('healthcheck')),
});
