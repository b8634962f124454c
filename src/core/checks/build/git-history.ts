import { defineOpenPoint } from './open-point.ts';

/** Reports a build that reads the Git history, which the build context does not contain. */
export const gitHistory = defineOpenPoint({
  id: 'git-history',
  kind: 'git-history',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The build reads the Git history: ${en}`,
    'zh-CN': `构建会读取 Git 历史：${zh}`,
  }),
  why: {
    en: '.dockerignore leaves `.git` out, so that a commit does not rebuild every layer, and the builder has no git program: git-version, vergen and such build scripts fail. Let them fall back to a variable such as GIT_HASH from a build argument, or remove `.git` from .dockerignore and add git to the build packages.',
    'zh-CN':
      '.dockerignore 排除了 `.git`，以免每次提交都重新构建所有镜像层；构建镜像中也没有 git 程序，因此 git-version、vergen 及此类构建脚本会失败。请让它们改用构建参数传入的变量（如 GIT_HASH），或从 .dockerignore 中移除 `.git` 并在构建软件包中加入 git。',
  },
  source: 'https://docs.docker.com/build/concepts/context/#keep-git-directory',
});
