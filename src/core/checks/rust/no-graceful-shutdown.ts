import { defineRule } from '../check.ts';
import { addedPart } from './added-part.ts';

/** Reports a crate without graceful shutdown: PID 1 has no default action for SIGTERM. */
export const noGracefulShutdown = defineRule({
  id: 'rust-no-graceful-shutdown',
  severity: 'advice',
  at: ['rust.parts'],
  title: { en: 'The modules leave out the shutdown', 'zh-CN': '模块中没有优雅停机' },
  why: {
    en: 'A Rust process is PID 1 in its container and ignores SIGTERM unless the code handles it: each stop then waits for SIGKILL and cuts requests off. Leave the part out only if your code does this already.',
    'zh-CN':
      'Rust 进程在容器中是 PID 1，代码不处理 SIGTERM 就会忽略它：每次停止都要等到 SIGKILL，请求被中断。仅当你的代码已有处理时才可省略。',
  },
  source: 'C-110',
  applies: ({ rust }) => rust !== undefined && !rust.has('shutdown'),
  fix: {
    label: { en: 'Add graceful shutdown', 'zh-CN': '加入优雅停机' },
    apply: addedPart('shutdown'),
  },
});
