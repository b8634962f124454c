import { defineOpenPoint } from './open-point.ts';

/** Reports a compiler wrapper of .cargo/config.toml that the builder does not have. */
export const compilerWrapper = defineOpenPoint({
  id: 'compiler-wrapper',
  kind: 'wrapper',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `cargo calls ${en}, which the image does not have`,
    'zh-CN': `cargo 会调用 ${zh}，但镜像中没有该程序`,
  }),
  why: {
    en: '`rustc-wrapper` of .cargo/config.toml also counts in the image build, and cargo ends with “could not execute process”. Move the line to the config.toml in your home folder, or set RUSTC_WRAPPER to nothing in the builder.',
    'zh-CN':
      '.cargo/config.toml 中的 `rustc-wrapper` 在镜像构建中同样生效，cargo 会以“could not execute process”退出。请将该行移到用户主目录的 config.toml，或在构建阶段将 RUSTC_WRAPPER 设为空。',
  },
  source: 'https://doc.rust-lang.org/cargo/reference/config.html#buildrustc-wrapper',
});
