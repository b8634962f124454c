import { defineOpenPoint } from './open-point.ts';

/** Reports a program that ends with its help, because it gets no subcommand. */
export const missingArguments = defineOpenPoint({
  id: 'missing-arguments',
  kind: 'arguments',
  severity: 'error',
  at: ['workload.args', 'build.openPoints'],
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The program needs a subcommand: ${en}`,
    'zh-CN': `程序需要子命令：${zh}`,
  }),
  why: {
    en: 'Without a subcommand the program prints its help and exits with 2, and the pod restarts in a loop. Enter the subcommand that serves, and what it needs, as arguments.',
    'zh-CN':
      '没有子命令时，程序只显示帮助并以退出码 2 结束，Pod 会不断重启。请将用于启动服务的子命令及其参数填入“参数”。',
  },
  source: 'https://docs.rs/clap/latest/clap/_derive/index.html',
  // A command is a program of its own with all its arguments.
  isSettled: ({ workload }) => workload.args.length > 0 || workload.command.length > 1,
});
