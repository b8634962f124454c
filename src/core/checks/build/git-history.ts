import { type Config, withValues } from '../../config.ts';
import { historyFolder, readsHistory } from '../../plan/git-history.ts';
import { defineOpenPoint } from './open-point.ts';

const program = 'git';

/** The items with one more, unless it is among them. */
const including = (items: readonly string[], item: string): readonly string[] =>
  items.includes(item) ? items : [...items, item];

const withHistory = (config: Config): Config =>
  withValues(config, [
    ['build.contextPaths', including(config.build.contextPaths, historyFolder)],
    ['image.buildPackages', including(config.image.buildPackages, program)],
  ]);

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
    en: '.dockerignore leaves `.git` out, and the builder has no git program: git-version, vergen and such build scripts fail. Let `.git` in, and keep credentials out of `.git/config`, because the layers of the builder hold it. Or let the script fall back to a variable.',
    'zh-CN':
      '.dockerignore 排除了 `.git`，构建镜像中也没有 git 程序，因此 git-version、vergen 及此类构建脚本会失败。可让 `.git` 进入构建上下文，流水线会检出完整历史；`.git/config` 中不得有凭据，因为构建阶段的镜像层会包含它。也可让脚本改用变量。',
  },
  source: 'https://docs.docker.com/build/concepts/context/#keep-git-directory',
  isSettled: (config) => readsHistory(config) && config.image.buildPackages.includes(program),
  settle: {
    label: { en: 'Let .git into the build', 'zh-CN': '让 .git 进入构建' },
    apply: withHistory,
  },
});
