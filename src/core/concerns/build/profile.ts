import { choice, number, same } from '../../fields/index.ts';

/** The release profile. */
export const profileFields = {
  optLevel: choice({
    group: 'profile',
    advanced: true,
    default: '3',
    options: {
      '3': { label: { en: '3, fastest', 'zh-CN': '3（最快）' } },
      '2': { label: same('2') },
      s: { label: { en: 's, small', 'zh-CN': 's（较小）' } },
      z: { label: { en: 'z, smallest', 'zh-CN': 'z（最小）' } },
    },
    label: { en: 'Optimisation', 'zh-CN': '优化级别' },
    help: {
      en: 'opt-level of the release profile. A network service gains from 3; s and z save some megabytes of image and cost CPU on every request.',
      'zh-CN':
        'release profile 的 opt-level。网络服务适合 3；s 和 z 可节省数 MB 镜像体积，但每个请求都要多耗 CPU。',
    },
    source: 'C-074',
  }),
  lto: choice({
    group: 'profile',
    advanced: true,
    default: 'thin',
    options: {
      off: { label: { en: 'off', 'zh-CN': 'off（关闭）' } },
      thin: { label: same('thin') },
      fat: {
        label: same('fat'),
        help: {
          en: 'Slightly faster code for a much longer link and several gigabytes of memory.',
          'zh-CN': '代码略快，但链接时间大幅增加，并占用数 GB 内存。',
        },
      },
    },
    label: { en: 'Link-time optimisation', 'zh-CN': '链接时优化' },
    help: {
      en: 'Optimises across crates. thin gives most of the speed of fat in a fraction of its link time.',
      'zh-CN': '跨 crate 优化。thin 用少得多的链接时间换来接近 fat 的性能。',
    },
    source: 'C-074',
  }),
  codegenUnits: number({
    group: 'profile',
    advanced: true,
    default: 1,
    min: 1,
    max: 256,
    label: { en: 'Codegen units', 'zh-CN': '代码生成单元' },
    help: {
      en: 'Parts each crate is split into for parallel compilation. 1 gives the fastest code; 16, the default of cargo, builds faster on many cores.',
      'zh-CN':
        '每个 crate 拆成多少份并行编译。1 生成的代码最快；cargo 默认的 16 在多核机器上构建更快。',
    },
    source: 'C-074',
  }),
  panic: choice({
    group: 'profile',
    advanced: true,
    default: 'unwind',
    options: {
      unwind: {
        label: same('unwind'),
        help: {
          en: 'A panic ends one task; the other requests go on.',
          'zh-CN': 'panic 只结束当前任务，其他请求继续处理。',
        },
      },
      abort: {
        label: same('abort'),
        help: {
          en: 'A panic in one handler kills the process with every request in flight.',
          'zh-CN': '任一处理函数 panic 都会终止整个进程，正在处理的请求全部中断。',
        },
      },
    },
    label: { en: 'On panic', 'zh-CN': 'panic 处理' },
    help: {
      en: 'What a panic does. Servers keep unwind; abort makes a somewhat smaller binary and suits programs that are restarted anyway.',
      'zh-CN': 'panic 时的行为。服务应保持 unwind；abort 的二进制略小，适合本就会被重启的程序。',
    },
    source: 'C-073',
  }),
  strip: choice({
    group: 'profile',
    advanced: true,
    default: 'none',
    options: {
      none: { label: { en: 'none', 'zh-CN': 'none（不剥离）' } },
      debuginfo: { label: same('debuginfo') },
      symbols: { label: same('symbols') },
    },
    label: { en: 'Strip', 'zh-CN': '符号剥离' },
    help: {
      en: 'What is removed from the binary. none keeps backtraces and profiles readable for a few megabytes; symbols is smallest and leaves only addresses.',
      'zh-CN':
        '从二进制中移除的内容。none 多占几 MB，回溯和性能剖析保持可读；symbols 最小，但只剩地址。',
    },
    source: 'C-076',
  }),
  debug: choice({
    group: 'profile',
    advanced: true,
    default: 'line-tables-only',
    options: {
      none: { label: { en: 'none', 'zh-CN': 'none（无）' } },
      'line-tables-only': {
        label: same('line-tables-only'),
        help: {
          en: 'File and line in backtraces, little else.',
          'zh-CN': '回溯中有文件名和行号，其余从略。',
        },
      },
      full: {
        label: { en: 'full', 'zh-CN': 'full（完整）' },
        help: {
          en: 'Variables for a debugger; the binary can grow to several times its size.',
          'zh-CN': '调试器可查看变量，二进制可能增大数倍。',
        },
      },
    },
    label: { en: 'Debug information', 'zh-CN': '调试信息' },
    help: {
      en: 'How much the binary knows about its source. It costs disk, not speed; stripping removes it again.',
      'zh-CN': '二进制中保留多少源码信息。只占磁盘，不影响速度；剥离会将其移除。',
    },
    source: 'C-076',
  }),
};
