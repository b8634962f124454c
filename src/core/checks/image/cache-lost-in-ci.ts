import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports cache mounts in a pipeline whose runners are new for each job. */
export const cacheLostInCi = defineRule({
  id: 'cache-lost-in-ci',
  severity: 'warning',
  at: ['image.cache', 'delivery.ci'],
  title: {
    en: 'The pipeline compiles every dependency each time',
    'zh-CN': '流水线每次都会重新编译全部依赖',
  },
  why: {
    en: 'A cache mount stays on the machine that built the image: it is in no layer, so the cache that the pipeline saves does not contain it, and each runner starts empty. cargo-chef keeps the dependencies in a layer.',
    'zh-CN':
      '缓存挂载只留在构建镜像的机器上：它不属于任何镜像层，流水线保存的缓存中没有它，而每个运行器都从空白开始。cargo-chef 将依赖保存在镜像层中。',
  },
  source: 'https://docs.docker.com/build/ci/github-actions/cache/#cache-mounts',
  applies: ({ config }) => config.image.cache === 'cache-mounts' && config.delivery.ci !== 'none',
  fix: {
    label: { en: 'Use cargo-chef', 'zh-CN': '改用 cargo-chef' },
    apply: set({ 'image.cache': 'cargo-chef' }),
  },
});
