import type { Text } from '../../core/index.ts';

const many = (count: number, one: string, other: string): string =>
  `${count} ${count === 1 ? one : other}`;

/** Texts of the inspection. */
export const strings = {
  title: { en: 'In the files', 'zh-CN': '文件内' },
  meaning: {
    en: 'What the schemas and parsers of the tools say of these lines.',
    'zh-CN': '各工具的 Schema 与解析器对这些行的判断。',
  },
  waiting: { en: 'Inspecting the files…', 'zh-CN': '正在检查文件…' },
  working: { en: 'Inspecting…', 'zh-CN': '正在检查…' },
  missing: { en: 'The files are not being inspected.', 'zh-CN': '文件检查暂不可用。' },
  again: { en: 'Try again', 'zh-CN': '重试' },
  sound: (files: number, rules: readonly string[]): Text => ({
    en: `${many(files, 'file passes', 'files pass')} the schemas and parsers${rules.length > 0 ? ` (${rules.join(', ')})` : ''}`,
    'zh-CN': `${files} 个文件均通过 Schema 与解析器检查${rules.length > 0 ? `（${rules.join('、')}）` : ''}`,
  }),
  soundInWords: {
    en: 'The files pass the schemas and parsers',
    'zh-CN': '文件均通过 Schema 与解析器检查',
  },
  inFiles: (count: number): Text => ({
    en: `${many(count, 'problem', 'problems')} in the files`,
    'zh-CN': `文件内有 ${count} 个问题`,
  }),
  elsewhere: (count: number): Text => ({
    en: `${many(count, 'problem', 'problems')} in other files`,
    'zh-CN': `其他文件内有 ${count} 个问题`,
  }),
  here: (count: number): Text => ({
    en: `${many(count, 'problem', 'problems')} in this file`,
    'zh-CN': `此文件内有 ${count} 个问题`,
  }),
  inRow: (count: number): Text => ({
    en: many(count, 'problem', 'problems'),
    'zh-CN': `${count} 个问题`,
  }),
  line: (line: number): Text => ({ en: `Line ${line}`, 'zh-CN': `第 ${line} 行` }),
} as const;
