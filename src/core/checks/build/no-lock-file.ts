import { defineOpenPoint } from './open-point.ts';

/** Reports that Cargo.lock is not committed. */
export const noLockFile = defineOpenPoint({
  id: 'no-lock-file',
  kind: 'lock-file',
  severity: 'error',
  title: () => ({ en: 'There is no committed Cargo.lock', 'zh-CN': '没有提交 Cargo.lock' }),
  why: {
    en: '`cargo build --locked` stops without it, so the image does not build. Run `cargo generate-lockfile`, remove Cargo.lock from .gitignore and commit it: only then is a rebuild the same program.',
    'zh-CN':
      '缺少该文件时 `cargo build --locked` 会直接报错，镜像无法构建。请运行 `cargo generate-lockfile`，从 .gitignore 中移除 Cargo.lock 并提交；这样重新构建才能得到相同的程序。',
  },
  source: 'C-015',
});
