import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { usesMusl } from './base-needs-musl.ts';

/** Reports a static musl build with the system's OpenSSL, which does not support static linking. */
export const muslOpenssl = defineRule({
  id: 'musl-openssl',
  severity: 'warning',
  at: ['build.tls', 'build.libc'],
  title: { en: 'The system’s OpenSSL in a static binary', 'zh-CN': '静态二进制中使用系统 OpenSSL' },
  why: {
    en: 'On musl the linker easily takes the dynamic OpenSSL: the build fails, or the first TLS call crashes. The cure is rustls in the code, or the `vendored` feature of the openssl crate.',
    'zh-CN':
      '在 musl 下链接器容易选中动态 OpenSSL：要么构建失败，要么首次 TLS 调用就崩溃。应在代码中改用 rustls，或启用 openssl crate 的 `vendored` feature。',
  },
  source: 'C-008',
  applies: ({ config }) => config.build.tls === 'openssl' && usesMusl(config),
  fix: {
    label: {
      en: 'Build OpenSSL from source (feature `vendored`)',
      'zh-CN': '从源码构建 OpenSSL（feature `vendored`）',
    },
    apply: set({ 'build.tls': 'openssl-vendored' }),
  },
});
