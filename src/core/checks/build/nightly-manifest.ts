import { defineOpenPoint } from './open-point.ts';

/** Reports manifests and toolchain files that ask for a nightly compiler, while none is chosen. */
export const nightlyManifest = defineOpenPoint({
  id: 'nightly-manifest',
  kind: 'nightly',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `Only a nightly compiler accepts ${en}`,
    'zh-CN': `只有 nightly 编译器接受 ${zh}`,
  }),
  why: {
    en: 'The stable toolchain of the image refuses it. Choose a nightly compiler with its date in the section Build, or remove it from the repository.',
    'zh-CN':
      '镜像中的稳定版工具链会拒绝它。请在“构建”章节选择带日期的 nightly 编译器，或从仓库中移除。',
  },
  isSettled: ({ build }) => build.nightly !== '',
  source: 'https://doc.rust-lang.org/cargo/reference/unstable.html',
});
