import { defineOpenPoint } from './open-point.ts';

/** Reports that the lock file of the front end is not in the repository. */
export const frontEndLock = defineOpenPoint({
  id: 'front-end-lock',
  kind: 'front-end-lock',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The front end has no ${en}`,
    'zh-CN': `前端没有 ${zh}`,
  }),
  why: {
    en: '`npm ci`, `pnpm install --frozen-lockfile` and their like stop without the lock file, so the image does not build. Install the packages once with the package manager of the front end and commit the file that it writes.',
    'zh-CN':
      '没有锁文件时，`npm ci`、`pnpm install --frozen-lockfile` 等命令会直接报错，镜像无法构建。请用前端的包管理器安装一次依赖包，并提交它生成的锁文件。',
  },
  source: 'https://docs.npmjs.com/cli/commands/npm-ci',
  isSettled: ({ build }) => build.frontend === 'none',
});
