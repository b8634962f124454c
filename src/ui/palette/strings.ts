import type { Text } from '../../core/index.ts';

/** The words of the palette. */
export const strings = {
  title: { en: 'Search settings, files and actions', 'zh-CN': '搜索设置、文件和操作' },
  placeholder: { en: 'Search settings, files, actions…', 'zh-CN': '搜索设置、文件、操作…' },
  nothing: { en: 'Nothing found. Try fewer letters.', 'zh-CN': '未找到结果，试试更短的关键字。' },
  found: (count: number): Text => ({
    en: count === 1 ? '1 result' : `${count} results`,
    'zh-CN': `${count} 个结果`,
  }),
  keys: { en: '↑ ↓ choose · Enter open · Esc close', 'zh-CN': '↑ ↓ 选择 · Enter 打开 · Esc 关闭' },
} as const;
