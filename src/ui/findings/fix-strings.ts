import type { Text } from '../../core/index.ts';

/** Texts about fixes; the form needs them. */
export const strings = {
  fixChanges: { en: 'What the fix changes', 'zh-CN': '查看修复会更改的内容' },
  fixMissing: {
    en: 'The changes could not be loaded. Check the connection and open this again.',
    'zh-CN': '无法加载改动内容，请检查网络后重新展开。',
  },
  fixed: (label: Text): Text => ({
    en: `Fixed: ${label.en}`,
    'zh-CN': `已修复：${label['zh-CN']}`,
  }),
  fixedMany: (count: number): Text => ({
    en: count === 1 ? 'Fixed 1 finding' : `Fixed ${count} findings`,
    'zh-CN': `已修复 ${count} 项`,
  }),
} as const;
