import type { KindId, Text } from '../../core/index.ts';

/** Texts of the tabs and dialogs of workloads. */
export const strings = {
  addTitle: { en: 'Add a workload', 'zh-CN': '添加工作负载' },
  addIntro: (first: string): Text => ({
    en: `Another program of the same image, with its own objects in the bundle. It decides everything as ${first} does until you change it.`,
    'zh-CN': `使用同一镜像的另一个程序，在文件包中有自己的对象。除非另行更改，所有设置与 ${first} 相同。`,
  }),
  kind: { en: 'Kind', 'zh-CN': '类型' },
  name: { en: 'Name', 'zh-CN': '名称' },
  nameHelp: (object: string): Text => ({
    en: `Its objects are called ${object}.`,
    'zh-CN': `其对象名称为 ${object}。`,
  }),
  binary: { en: 'Binary', 'zh-CN': '二进制' },
  binaryHelp: (first: string): Text => ({
    en: `Empty starts the same binary as ${first}; arguments can be set afterwards.`,
    'zh-CN': `留空则与 ${first} 使用同一个二进制，参数可在添加后设置。`,
  }),
  add: { en: 'Add', 'zh-CN': '添加' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  close: { en: 'Close', 'zh-CN': '关闭' },
  full: (most: number): Text => ({
    en: `A bundle has at most ${most} workloads beside the first one. Remove one to add another.`,
    'zh-CN': `除第一个外最多 ${most} 个工作负载。如需添加，请先移除一个。`,
  }),
  added: (name: string): Text => ({ en: `Added ${name}`, 'zh-CN': `已添加 ${name}` }),
  removed: (name: string): Text => ({ en: `Removed ${name}`, 'zh-CN': `已移除 ${name}` }),
  renamed: (from: string, to: string): Text => ({
    en: `Renamed ${from} to ${to}`,
    'zh-CN': `已将 ${from} 重命名为 ${to}`,
  }),
  renameTitle: (name: string): Text => ({
    en: `Rename ${name}`,
    'zh-CN': `重命名 ${name}`,
  }),
  renameHelp: {
    en: 'Its objects get new names. Objects under the old name stay in a cluster until you delete them.',
    'zh-CN': '其对象将使用新名称。集群中旧名称的对象会保留，直到手动删除。',
  },
  rename: { en: 'Rename', 'zh-CN': '重命名' },
  remove: (name: string): Text => ({ en: `Remove ${name}`, 'zh-CN': `移除 ${name}` }),
  workloads: { en: 'Workloads', 'zh-CN': '工作负载' },
  actions: (name: string): Text => ({ en: `Actions for ${name}`, 'zh-CN': `${name} 的操作` }),
  counted: {
    error: (count: number): Text => ({
      en: count === 1 ? `${count} error` : `${count} errors`,
      'zh-CN': `${count} 个错误`,
    }),
    warning: (count: number): Text => ({
      en: count === 1 ? `${count} warning` : `${count} warnings`,
      'zh-CN': `${count} 个警告`,
    }),
  },
} as const;

/** The name suggested for a workload of a kind. */
export const suggestions: Readonly<Record<KindId, string>> = {
  server: 'api',
  worker: 'worker',
  cron: 'nightly',
  job: 'migrate',
};
