import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a build without cache: each change recompiles hundreds of crates. */
export const noBuildCache = defineRule({
  id: 'no-build-cache',
  severity: 'advice',
  at: ['image.cache'],
  title: { en: 'Every edit compiles every dependency', 'zh-CN': '每次改动都会重新编译全部依赖' },
  why: {
    en: 'A one-line change takes as long as the first build, in CI as well as on a laptop.',
    'zh-CN': '改一行代码也要等同首次构建的时间，CI 和本地都是如此。',
  },
  source: 'C-007',
  applies: ({ config }) => config.image.cache === 'none',
  fix: {
    label: { en: 'Use cargo-chef', 'zh-CN': '改用 cargo-chef' },
    apply: set({ 'image.cache': 'cargo-chef' }),
  },
});
