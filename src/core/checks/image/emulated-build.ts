import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Reports a build for several platforms with emulation: QEMU makes compilation slow. */
export const emulatedBuild = defineRule({
  id: 'emulated-build',
  severity: 'warning',
  at: ['image.cross', 'image.platforms'],
  title: { en: 'Rust is compiled under emulation', 'zh-CN': '在模拟环境中编译 Rust' },
  why: {
    en: 'QEMU makes the compiler many times slower: an arm64 image of a middling service takes the better part of an hour. Cross-compilation runs at full speed.',
    'zh-CN':
      'QEMU 会让编译慢许多倍，中等规模的服务构建 arm64 镜像可能要接近一小时。交叉编译则可全速进行。',
  },
  source: 'C-090',
  applies: ({ config: { image } }) =>
    image.cross === 'emulation' && image.platforms.includes('linux/arm64'),
  fix: {
    label: { en: 'Cross-compile', 'zh-CN': '改为交叉编译' },
    apply: (config) =>
      withValue(config, 'image.cross', config.build.tls === 'openssl' ? 'xx' : 'zigbuild'),
  },
});
