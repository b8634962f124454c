import { buildChoices } from '../../artifacts/docker/build-choices.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports zig together with system libraries: the Dockerfile uses xx instead. */
export const zigAndLibraries = defineRule({
  id: 'zig-and-libraries',
  severity: 'advice',
  at: ['image.cross', 'image.buildPackages', 'build.tls'],
  title: {
    en: 'zig brings no C libraries of the other architecture',
    'zh-CN': 'zig 不提供目标架构的 C 库',
  },
  why: {
    en: 'OpenSSL and other system libraries have to be there for the target as well, so the Dockerfile cross-compiles with xx instead of cargo-zigbuild.',
    'zh-CN':
      'OpenSSL 等系统库也需要目标架构的版本，因此 Dockerfile 会改用 xx 而不是 cargo-zigbuild 交叉编译。',
  },
  source: 'C-018',
  applies: (plan) => plan.config.image.cross === 'zigbuild' && buildChoices(plan).cross === 'xx',
  fix: { label: { en: 'Choose xx', 'zh-CN': '选择 xx' }, apply: set({ 'image.cross': 'xx' }) },
});
