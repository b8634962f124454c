import type { ExplainedProblem, Text } from '../../core/index.ts';

/** Texts of one problem. */
export const strings = {
  place: ({ path, line }: ExplainedProblem): Text => ({
    en: `${path}, line ${line}`,
    'zh-CN': `${path} 第 ${line} 行`,
  }),
  show: ({ path, line }: ExplainedProblem): Text => ({
    en: `Show line ${line} of ${path.slice(path.lastIndexOf('/') + 1)}`,
    'zh-CN': `查看 ${path.slice(path.lastIndexOf('/') + 1)} 第 ${line} 行`,
  }),
  by: (name: string): Text => ({ en: `Checked against: ${name}`, 'zh-CN': `检查依据：${name}` }),
} as const;
