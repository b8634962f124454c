import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports stripped symbols: a backtrace then contains only addresses. */
export const strippedBacktraces = defineRule({
  id: 'stripped-backtraces',
  severity: 'advice',
  at: ['build.strip', 'image.rustBacktrace'],
  title: { en: 'Backtraces will hold only addresses', 'zh-CN': '回溯信息中只有地址' },
  why: {
    en: '`RUST_BACKTRACE=1` is set, but the symbols that turn addresses into function names are stripped: a panic in production cannot be traced to a line.',
    'zh-CN':
      '设置了 `RUST_BACKTRACE=1`，但把地址还原为函数名的符号已被剥离：生产环境的 panic 无法定位到代码行。',
  },
  source: 'C-076',
  applies: ({ config: { build, image } }) => build.strip === 'symbols' && image.rustBacktrace,
  fix: {
    label: { en: 'Keep symbols and line tables', 'zh-CN': '保留符号和行号表' },
    apply: set({ 'build.strip': 'none', 'build.debug': 'line-tables-only' }),
  },
});
