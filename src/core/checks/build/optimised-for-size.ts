import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports optimisation level `s` or `z`: smaller binary, slower code. */
export const optimisedForSize = defineRule({
  id: 'optimised-for-size',
  severity: 'advice',
  at: ['build.optLevel'],
  title: { en: 'The binary is built for size, not for speed', 'zh-CN': '按体积而非速度优化' },
  why: {
    en: 'A few megabytes less in an image that each node pulls once cost CPU on every request: less inlining, fewer vectorised loops.',
    'zh-CN':
      '镜像每个节点只拉取一次，省下的几兆字节却要以每个请求更多的 CPU 为代价：内联和向量化都会减少。',
  },
  source: 'C-074',
  applies: ({ config }) => config.build.optLevel === 's' || config.build.optLevel === 'z',
  fix: {
    label: { en: 'Use level 3', 'zh-CN': '改为级别 3' },
    apply: set({ 'build.optLevel': '3' }),
  },
});
