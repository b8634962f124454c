import { defineOpenPoint } from './open-point.ts';

/** Reports a compiler wrapper of .cargo/config.toml that the Dockerfile switches off. */
export const compilerWrapper = defineOpenPoint({
  id: 'compiler-wrapper',
  kind: 'wrapper',
  severity: 'advice',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The image is built without ${en}`,
    'zh-CN': `镜像构建不使用 ${zh}`,
  }),
  why: {
    en: '`rustc-wrapper` of .cargo/config.toml also counts in the image build, where the program does not exist, so the Dockerfile sets RUSTC_WRAPPER to nothing. Builds outside the image keep it. Settle this when .cargo/config.toml no longer names the wrapper.',
    'zh-CN':
      '.cargo/config.toml 中的 `rustc-wrapper` 在镜像构建中同样生效，但镜像中没有该程序，因此 Dockerfile 将 RUSTC_WRAPPER 设为空；镜像之外的构建不受影响。待 .cargo/config.toml 不再指定它时，可将此项标记为已处理。',
  },
  source: 'https://doc.rust-lang.org/cargo/reference/config.html#buildrustc-wrapper',
});
