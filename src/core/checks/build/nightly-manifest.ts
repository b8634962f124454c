import { defineOpenPoint } from './open-point.ts';

/** Reports manifests that only a nightly cargo reads. */
export const nightlyManifest = defineOpenPoint({
  id: 'nightly-manifest',
  kind: 'nightly',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `Only a nightly cargo accepts ${en}`,
    'zh-CN': `只有 nightly cargo 接受 ${zh}`,
  }),
  why: {
    en: '`cargo-features` in a manifest needs a nightly toolchain; the stable one of the image refuses the manifest. Remove the feature, or build with a dated nightly.',
    'zh-CN':
      '清单中的 `cargo-features` 需要 nightly 工具链，镜像中的稳定版会拒绝读取。请移除该特性，或使用指定日期的 nightly 构建。',
  },
  source: 'https://doc.rust-lang.org/cargo/reference/unstable.html',
});
