import type { Text } from '../../core/index.ts';

/** Texts of the preview. */
export const strings = {
  tree: { en: 'Generated files', 'zh-CN': '生成的文件' },
  unchanged: { en: 'No changes from the last edit', 'zh-CN': '上次编辑未改动文件' },
  changed: (count: number): Text => ({
    en: count === 1 ? `${count} file changed` : `${count} files changed`,
    'zh-CN': `${count} 个文件有变更`,
  }),
  nextChanged: { en: 'Show the next changed file', 'zh-CN': '查看下一个有变更的文件' },
  vanished: (count: number): Text => ({ en: `${count} gone`, 'zh-CN': `${count} 个已移除` }),
  openAll: { en: 'Open all folders', 'zh-CN': '展开所有文件夹' },
  closeAll: { en: 'Close all folders', 'zh-CN': '收起所有文件夹' },
  rowChanged: (count: number): Text => ({
    en: count === 1 ? `changed, ${count} line` : `changed, ${count} lines`,
    'zh-CN': `有变更，${count} 行`,
  }),
  rowAdded: (count: number): Text => ({
    en: count === 1 ? `new, ${count} line` : `new, ${count} lines`,
    'zh-CN': `新增，${count} 行`,
  }),
  rowWithin: { en: 'holds changed files', 'zh-CN': '其中有变更的文件' },
  executable: { en: 'executable', 'zh-CN': '可执行' },
  choose: { en: 'Choose another file', 'zh-CN': '选择其他文件' },
  copy: { en: 'Copy this file', 'zh-CN': '复制此文件' },
  copied: { en: 'Copied', 'zh-CN': '已复制' },
  copyFailed: {
    en: 'The browser refused. Select the text and copy it yourself.',
    'zh-CN': '浏览器拒绝了复制，请手动选中文本后复制。',
  },
  download: { en: 'Download this file', 'zh-CN': '下载此文件' },
  linesChanged: (count: number): Text => ({
    en:
      count === 1
        ? `${count} line changed by the last edit`
        : `${count} lines changed by the last edit`,
    'zh-CN': `上次编辑改动 ${count} 行`,
  }),
  newFile: { en: 'New since the last edit', 'zh-CN': '上次编辑后新增' },
  editor: (path: string): Text => ({
    en: `${path}, read-only preview`,
    'zh-CN': `${path}，只读预览`,
  }),
  splitter: { en: 'Width of the file list', 'zh-CN': '文件列表宽度' },
  splitterAcross: { en: 'Height of the file list', 'zh-CN': '文件列表高度' },
  wrap: { en: 'Wrap long lines', 'zh-CN': '长行自动换行' },
  gone: (path: string): Text => ({
    en: `${path} is not generated with these decisions.`,
    'zh-CN': `当前配置不生成 ${path}。`,
  }),
  empty: { en: 'No files follow from these decisions yet.', 'zh-CN': '当前配置尚未生成任何文件。' },
  editorMissing: {
    en: 'The editor could not be loaded; the file is shown as plain text.',
    'zh-CN': '编辑器未能加载，文件以纯文本显示。',
  },
} as const;
