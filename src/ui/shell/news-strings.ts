import type { Text } from '../../core/index.ts';

/** Texts about undo, redo and errors; they are loaded after the form. */
export const strings = {
  undone: (what: Text): Text => ({ en: `Undone: ${what.en}`, 'zh-CN': `已撤销：${what['zh-CN']}` }),
  redone: (what: Text): Text => ({ en: `Redone: ${what.en}`, 'zh-CN': `已重做：${what['zh-CN']}` }),
  inSection: (what: Text, section: Text): Text => ({
    en: `${what.en} (${section.en})`,
    'zh-CN': `${what['zh-CN']}（${section['zh-CN']}）`,
  }),
  showIt: { en: 'Show', 'zh-CN': '查看' },
  newsError: (title: string): Text => ({ en: `New error: ${title}`, 'zh-CN': `新错误：${title}` }),
  newsErrors: (count: number): Text => ({
    en: count === 1 ? `${count} new error` : `${count} new errors`,
    'zh-CN': `${count} 个新错误`,
  }),
  newsMended: (count: number): Text => ({
    en: count === 1 ? `${count} error resolved` : `${count} errors resolved`,
    'zh-CN': `已解决 ${count} 个错误`,
  }),
} as const;
