import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** The Dockerfile takes xx instead: the user should know. */
export const zigAndOpenssl = defineRule({
  id: 'zig-and-openssl',
  severity: 'advice',
  at: ['image.cross', 'build.tls'],
  title: { en: 'zig brings no OpenSSL for the other architecture', 'zh-CN': 'zig 不提供目标架构的 OpenSSL' },
  why: {
    en: 'A C library of the system has to be there for the target as well, so the Dockerfile cross-compiles with xx instead of cargo-zigbuild.',
    'zh-CN': '系统 C 库也需要目标架构的版本，因此 Dockerfile 会改用 xx 而不是 cargo-zigbuild 交叉编译。',
  },
  source: 'C-018',
  applies: ({ config: { image, build } }) =>
    image.cross === 'zigbuild' && image.platforms.includes('linux/arm64') && build.tls === 'openssl',
  fix: { label: { en: 'Choose xx', 'zh-CN': '选择 xx' }, apply: set({ 'image.cross': 'xx' }) },
});
