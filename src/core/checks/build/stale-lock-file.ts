import { defineOpenPoint } from './open-point.ts';

/** Reports dependencies that Cargo.lock lacks. */
export const staleLockFile = defineOpenPoint({
  id: 'stale-lock-file',
  kind: 'stale-lock',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `Cargo.lock does not have ${en}`,
    'zh-CN': `Cargo.lock 中缺少 ${zh}`,
  }),
  why: {
    en: 'The lock file is older than the manifest, and `--locked` refuses to update it. Run `cargo check` and commit Cargo.lock.',
    'zh-CN': '锁文件比清单旧，而 `--locked` 不允许更新。请运行 `cargo check` 并提交 Cargo.lock。',
  },
  source: 'C-015',
});
