import type { Text } from '../../core/index.ts';

/** Texts of the list of recent configurations. */
export const strings = {
  title: { en: 'Recent configurations', 'zh-CN': '最近的配置' },
  intro: {
    en: 'Every configuration you have edited in this browser, with its undo steps. Values of secrets are not saved.',
    'zh-CN': '你在此浏览器中编辑过的配置及其撤销步骤，不保存机密的值。',
  },
  list: { en: 'Configurations', 'zh-CN': '配置' },
  empty: {
    en: 'There is none yet. A configuration is saved here with its first change.',
    'zh-CN': '暂无记录。配置在首次修改后会保存在这里。',
  },
  missing: {
    en: 'The saved configurations could not be read. The browser may forbid it, for example in a private window.',
    'zh-CN': '无法读取已保存的配置。浏览器可能不允许读取，例如在无痕窗口中。',
  },
  loading: { en: 'Reading…', 'zh-CN': '正在读取…' },
  open: (name: string): Text => ({ en: `Open “${name}”`, 'zh-CN': `打开“${name}”` }),
  remove: (name: string): Text => ({ en: `Delete “${name}”`, 'zh-CN': `删除“${name}”` }),
  removed: (name: string): Text => ({ en: `Deleted “${name}”.`, 'zh-CN': `已删除“${name}”。` }),
  restore: { en: 'Undo', 'zh-CN': '撤销' },
  here: { en: 'open in this tab', 'zh-CN': '当前标签页' },
  fromLink: { en: 'from a shared link', 'zh-CN': '来自分享链接' },
  edited: (ago: Text): Text => ({ en: `edited ${ago.en}`, 'zh-CN': `${ago['zh-CN']}编辑` }),
  settings: (count: number): Text => ({
    en: `${count} changed ${count === 1 ? 'setting' : 'settings'}`,
    'zh-CN': `已改 ${count} 项设置`,
  }),
  close: { en: 'Close', 'zh-CN': '关闭' },
} as const;
