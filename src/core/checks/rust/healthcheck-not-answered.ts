import { defineRule } from '../check.ts';
import { addedPart } from './added-part.ts';

/**
 * Reports the image's health check without its subcommand in the crate: the unknown argument would
 * start a second server on the same port.
 */
export const healthcheckNotAnswered = defineRule({
  id: 'rust-healthcheck-not-answered',
  severity: 'error',
  at: ['rust.parts', 'image.healthCheck'],
  title: {
    en: 'The crate lacks the subcommand that Compose calls',
    'zh-CN': 'crate 缺少 Compose 调用的子命令',
  },
  why: {
    en: 'The health check of the container starts the binary with arguments that it ignores: it would start a second server, find the port in use, and the container would never be healthy.',
    'zh-CN':
      '容器健康检查启动二进制时传入的参数会被忽略：它会再启动一个服务，发现端口被占用，容器永远不会变为 healthy。',
  },
  source: 'C-014',
  applies: ({ rust, containerHealth, healthArguments }) =>
    rust?.crate === true &&
    containerHealth !== undefined &&
    healthArguments !== undefined &&
    !rust.has('healthcheck'),
  fix: {
    label: { en: 'Add the health subcommand', 'zh-CN': '加入健康检查子命令' },
    apply: addedPart('healthcheck'),
  },
});
