import type { Text } from '../../core/index.ts';

/** Texts that several rooms of the page use. */
export const commonStrings = {
  importManifest: { en: 'Import repository', 'zh-CN': '导入代码仓库' },
  download: { en: 'Download', 'zh-CN': '下载' },
  undo: { en: 'Undo', 'zh-CN': '撤销' },
  search: { en: 'Search', 'zh-CN': '搜索' },
  tryAgain: { en: 'Try again', 'zh-CN': '重试' },
  reload: { en: 'Reload the page', 'zh-CN': '刷新页面' },
  addWorkload: { en: 'Add workload', 'zh-CN': '添加工作负载' },
  openEntries: (count: number): Text => ({
    en: count === 1 ? `${count} entry is not accepted` : `${count} entries are not accepted`,
    'zh-CN': `${count} 处输入未被接受`,
  }),
} as const;
