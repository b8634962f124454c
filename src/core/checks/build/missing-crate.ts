import { defineOpenPoint } from './open-point.ts';

/** Reports path crates without a manifest. */
export const missingCrate = defineOpenPoint({
  id: 'missing-crate',
  kind: 'missing-crate',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `There is no crate in ${en}`,
    'zh-CN': `${zh} 中没有 crate`,
  }),
  why: {
    en: 'A manifest names the folder as a path dependency, and cargo stops without its Cargo.toml. If it is a Git submodule, check it out here and in the pipeline: `git submodule update --init`.',
    'zh-CN':
      '清单将该目录声明为路径依赖，缺少 Cargo.toml 时 cargo 会报错。若为 Git 子模块，请在本地和流水线中检出：`git submodule update --init`。',
  },
  source: 'https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html',
});
