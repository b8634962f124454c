import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports `panic = "abort"`: a panic in one request handler ends the whole process. */
export const panicAbort = defineRule({
  id: 'panic-abort',
  severity: 'warning',
  at: ['build.panic'],
  title: { en: 'One panic ends every request', 'zh-CN': '一次 panic 会中断所有请求' },
  why: {
    en: 'With `panic = "abort"` a panic in one handler kills the process and all requests in flight; layers such as `CatchPanic` no longer help.',
    'zh-CN':
      '使用 `panic = "abort"` 时，任一处理函数 panic 都会终止进程和所有在途请求，`CatchPanic` 之类的中间件也不再起作用。',
  },
  source: 'C-073',
  applies: ({ config }) => config.build.panic === 'abort',
  fix: { label: { en: 'Unwind', 'zh-CN': '改为 unwind' }, apply: set({ 'build.panic': 'unwind' }) },
});
