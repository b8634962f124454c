import { defaults } from '../../config.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { isOlder } from '../version-order.ts';

/** Reports an old Rust version: only the newest stable release gets fixes. */
export const oldRust = defineRule({
  id: 'old-rust',
  severity: 'advice',
  at: ['build.rustVersion'],
  title: { en: 'The compiler is out of support', 'zh-CN': '编译器版本已不受支持' },
  why: {
    en: 'Rust fixes only its newest stable release, and image tags of old compilers are not rebuilt on patched systems; very old ones have no image on the current Debian at all.',
    'zh-CN':
      'Rust 只修复最新的稳定版，旧编译器的镜像标签也不会在打过补丁的系统上重建；太旧的版本甚至没有基于当前 Debian 的镜像。',
  },
  source: 'C-071',
  applies: ({ config }) => isOlder(config.build.rustVersion, defaults.build.rustVersion),
  fix: {
    label: { en: 'Use the verified compiler', 'zh-CN': '使用已验证的编译器版本' },
    apply: set({ 'build.rustVersion': defaults.build.rustVersion }),
  },
});
