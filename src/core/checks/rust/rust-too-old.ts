import { defaults } from '../../config.ts';
import { oldestRust } from '../../versions.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { isOlder } from '../version-order.ts';

/** Reports a Rust version that is too old for tonic 0.14 or config 0.15. */
export const rustTooOld = defineRule({
  id: 'rust-too-old',
  severity: 'error',
  at: ['build.rustVersion', 'rust.code'],
  title: { en: 'The generated code needs a newer compiler', 'zh-CN': '生成的代码需要更新的编译器' },
  why: {
    en: 'tonic 0.14 and config 0.15 need Rust 1.88: an older compiler ends the image build before it compiles a line.',
    'zh-CN': 'tonic 0.14 和 config 0.15 需要 Rust 1.88：更旧的编译器会让镜像构建在编译之前就失败。',
  },
  source: 'C-121',
  applies: ({ rust, config }) =>
    rust !== undefined && isOlder(config.build.rustVersion, oldestRust),
  fix: {
    label: { en: 'Use the verified compiler', 'zh-CN': '使用已验证的编译器版本' },
    apply: set({ 'build.rustVersion': defaults.build.rustVersion }),
  },
});
