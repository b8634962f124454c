import { defaults } from '../../config.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { isOlder } from '../version-order.ts';

const oldest = { '2015': '1.0.0', '2018': '1.31.0', '2021': '1.56.0', '2024': '1.85.0' } as const;

/** Reports a Rust version that is too old for the edition. */
export const editionNeedsRust = defineRule({
  id: 'edition-needs-rust',
  severity: 'error',
  at: ['build.rustVersion', 'build.edition'],
  title: { en: 'This compiler does not know the edition', 'zh-CN': '该编译器不支持所选 edition' },
  why: {
    en: 'Cargo stops at the manifest: edition 2024 needs Rust 1.85, 2021 needs 1.56 and 2018 needs 1.31.',
    'zh-CN':
      'cargo 在读取清单时就会报错：edition 2024 需要 Rust 1.85，2021 需要 1.56，2018 需要 1.31。',
  },
  source: 'https://doc.rust-lang.org/edition-guide/',
  applies: ({ config: { build } }) => isOlder(build.rustVersion, oldest[build.edition]),
  fix: {
    label: { en: 'Use the verified compiler', 'zh-CN': '使用已验证的编译器版本' },
    apply: set({ 'build.rustVersion': defaults.build.rustVersion }),
  },
});
