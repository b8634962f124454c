import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports dependency caching with a stub main function, which can ship an empty program. */
export const stubMain = defineCheck({
  id: 'stub-main',
  run: ({ config: { image, project } }) => {
    if (image.cache !== 'stub-main') return [];
    const isWorkspace = project.layout === 'workspace';
    return [
      {
        severity: 'warning',
        at: isWorkspace ? ['image.cache', 'project.layout'] : ['image.cache'],
        title: isWorkspace
          ? {
              en: 'A workspace has no single main.rs to stub',
              'zh-CN': 'workspace 不适合占位 main.rs',
            }
          : { en: 'A stub main.rs easily ships itself', 'zh-CN': '占位 main.rs 容易被误交付' },
        why: isWorkspace
          ? {
              en: 'Every member would need its stub, so the Dockerfile uses cargo-chef instead.',
              'zh-CN': '每个成员都需要各自的占位文件，因此 Dockerfile 会改用 cargo-chef。',
            }
          : {
              en: 'The build is right only while cargo notices that the real sources are newer; with `build.rs`, a `[lib] path` or several binaries the stub itself fails. cargo-chef handles all of these.',
              'zh-CN':
                '只有 cargo 发现真实源码更新时结果才正确；若有 `build.rs`、`[lib] path` 或多个二进制，占位构建本身就会失败。cargo-chef 可以处理这些情况。',
            },
        source: isWorkspace ? 'C-003' : 'C-002',
        fix: {
          label: { en: 'Use cargo-chef', 'zh-CN': '改用 cargo-chef' },
          apply: set({ 'image.cache': 'cargo-chef' }),
        },
      },
    ];
  },
});
