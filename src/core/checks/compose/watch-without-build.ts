import { isFor } from '../../plan/targets.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports Compose watch without a build: Compose can rebuild only images that it builds. */
export const watchWithoutBuild = defineRule({
  id: 'watch-without-build',
  severity: 'warning',
  at: ['compose.watch'],
  title: { en: 'There is nothing to rebuild', 'zh-CN': '没有可重建的内容' },
  why: {
    en: 'Without a Dockerfile in the bundle compose.yaml runs a finished image, so no compose.override.yaml is written.',
    'zh-CN':
      '文件包中没有 Dockerfile，compose.yaml 运行的是现成镜像，因此不会生成 compose.override.yaml。',
  },
  source: 'https://docs.docker.com/compose/how-tos/file-watch/',
  applies: (plan) => plan.config.compose.watch && !isFor(plan, 'docker'),
  fix: { label: { en: 'Switch it off', 'zh-CN': '关闭' }, apply: set({ 'compose.watch': false }) },
});
