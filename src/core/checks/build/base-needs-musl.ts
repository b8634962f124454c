import type { Config } from '../../config.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

const isMuslOnly = ({ image }: Config): boolean =>
  image.base === 'alpine' || image.base === 'scratch';

/**
 * Whether the binary is linked against musl: the user chose musl, or the base image contains no
 * glibc.
 */
export const usesMusl = (config: Config): boolean =>
  config.build.libc === 'musl' || isMuslOnly(config);

/**
 * Reports a base image without glibc: the Dockerfile then builds for musl, although the user chose
 * glibc.
 */
export const baseNeedsMusl = defineRule({
  id: 'base-needs-musl',
  severity: 'warning',
  at: ['build.libc', 'image.base'],
  title: { en: 'The base image has no glibc', 'zh-CN': '基础镜像中没有 glibc' },
  why: {
    en: 'A glibc binary does not even start there (“no such file or directory”), so the Dockerfile builds for musl although glibc is chosen. C libraries and the allocator behave differently: test this build.',
    'zh-CN':
      'glibc 二进制在其中无法启动（“no such file or directory”），因此虽然选择了 glibc，Dockerfile 仍会按 musl 构建。C 库和内存分配器的表现有所不同，请针对该构建进行测试。',
  },
  source: 'C-001',
  applies: ({ config }) => isMuslOnly(config) && config.build.libc === 'gnu',
  fix: { label: { en: 'Choose musl', 'zh-CN': '选择 musl' }, apply: set({ 'build.libc': 'musl' }) },
});
