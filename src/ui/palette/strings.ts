import type { Text } from '../../core/index.ts';

/** Texts of the palette. */
export const strings = {
  title: {
    en: 'Search settings, options, findings, presets, files and actions',
    'zh-CN': '搜索设置、选项、检查结果、预设、文件和操作',
  },
  placeholder: {
    en: 'A setting, a key such as livenessProbe, a file…',
    'zh-CN': '设置、livenessProbe 等键名、文件…',
  },
  nothing: {
    en: 'Nothing found. Try one word, a key of the files such as runAsUser, or the name of a section.',
    'zh-CN': '未找到结果。可以只输入一个词、文件中的键名（如 runAsUser），或章节名称。',
  },
  found: (count: number): Text => ({
    en: count === 1 ? '1 result' : `${count} results`,
    'zh-CN': `${count} 个结果`,
  }),
  keys: { en: '↑ ↓ choose · Enter open · Esc close', 'zh-CN': '↑ ↓ 选择 · Enter 打开 · Esc 关闭' },
} as const;
