import { choice, same } from '../../fields/index.ts';

/** The processors that the binary is compiled for. */
export const cpuFields = {
  cpuAmd64: choice({
    group: 'cpu',
    advanced: true,
    default: 'baseline',
    when: { 'image.platforms': 'linux/amd64' },
    options: {
      baseline: { label: { en: 'Any x86-64', 'zh-CN': '任意 x86-64' } },
      'x86-64-v2': {
        label: same('x86-64-v2'),
        help: {
          en: 'SSE4.2, servers since about 2009.',
          'zh-CN': 'SSE4.2，约 2009 年后的服务器。',
        },
      },
      'x86-64-v3': {
        label: same('x86-64-v3'),
        help: { en: 'AVX2, servers since about 2013.', 'zh-CN': 'AVX2，约 2013 年后的服务器。' },
      },
      'x86-64-v4': {
        label: same('x86-64-v4'),
        help: {
          en: 'AVX-512; missing on many current machines.',
          'zh-CN': 'AVX-512，许多现役机器并不支持。',
        },
      },
    },
    label: { en: 'Level on amd64', 'zh-CN': 'amd64 级别' },
    help: {
      en: 'Instruction set the amd64 build may use. On an older node the process dies with an illegal instruction, so a higher level needs nodes that are known to have it.',
      'zh-CN':
        'amd64 构建可使用的指令集。在较旧的节点上进程会因非法指令而崩溃，选择更高级别前须确认节点支持。',
    },
    source: 'C-072',
  }),
  cpuArm64: choice({
    group: 'cpu',
    advanced: true,
    default: 'baseline',
    when: { 'image.platforms': 'linux/arm64' },
    options: {
      baseline: { label: { en: 'Any arm64', 'zh-CN': '任意 arm64' } },
      'neoverse-n1': {
        label: same('neoverse-n1'),
        help: { en: 'Graviton2, Ampere Altra.', 'zh-CN': 'Graviton2、Ampere Altra。' },
      },
      'neoverse-v1': {
        label: same('neoverse-v1'),
        help: { en: 'Graviton3, with SVE.', 'zh-CN': 'Graviton3，支持 SVE。' },
      },
    },
    label: { en: 'Level on arm64', 'zh-CN': 'arm64 级别' },
    help: {
      en: 'Processor the arm64 build is tuned for. Machines below it, among them the Raspberry Pi 4, stop with an illegal instruction.',
      'zh-CN':
        'arm64 构建针对的处理器。低于此级别的机器（例如 Raspberry Pi 4）会因非法指令而退出。',
    },
    source: 'C-072',
  }),
};
