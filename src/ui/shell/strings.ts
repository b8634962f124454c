import type { Severity, Text } from '../../core/index.ts';
import type { Theme } from '../state/index.ts';

/** Texts around the form: header, sections, panes, messages. */
export const strings = {
  description: {
    en: 'From a Cargo.toml and a few decisions to every file that ships a Rust service. Nothing leaves your machine.',
    'zh-CN':
      '从 Cargo.toml 和少量选择出发，生成交付 Rust 服务所需的全部文件。任何内容都不会离开本机。',
  },
  skipToForm: { en: 'Skip to the form', 'zh-CN': '跳到表单' },
  skipToFiles: { en: 'Skip to the files', 'zh-CN': '跳到文件' },
  number: {
    en: 'Number of this configuration: the same decisions always have the same number',
    'zh-CN': '当前配置的编号：选择相同，编号就相同',
  },
  from: { en: 'From', 'zh-CN': '发自' },
  to: { en: 'To', 'zh-CN': '运往' },
  state: { en: 'State', 'zh-CN': '状态' },
  openProject: { en: 'Go to the project section', 'zh-CN': '前往“项目”章节' },
  openTargets: { en: 'Choose what to ship to', 'zh-CN': '选择交付目标' },
  files: (count: number): Text => ({
    en: count === 1 ? `${count} file` : `${count} files`,
    'zh-CN': `${count} 个文件`,
  }),
  changed: (count: number): Text => ({ en: `${count} changed`, 'zh-CN': `已改 ${count} 项` }),
  unchanged: { en: 'all defaults', 'zh-CN': '均为默认值' },
  ready: { en: 'Ready', 'zh-CN': '可发运' },
  held: { en: 'On hold', 'zh-CN': '待处理' },
  unfilled: { en: 'Needs your values', 'zh-CN': '待填写' },
  noFindings: { en: 'No findings', 'zh-CN': '没有检查结果' },
  presets: { en: 'Presets', 'zh-CN': '预设' },
  share: { en: 'Share', 'zh-CN': '分享' },
  undoThat: (what: string): Text => ({ en: `Undo: ${what}`, 'zh-CN': `撤销：${what}` }),
  redo: { en: 'Redo', 'zh-CN': '重做' },
  redoThat: (what: string): Text => ({ en: `Redo: ${what}`, 'zh-CN': `重做：${what}` }),
  moreActions: { en: 'More', 'zh-CN': '更多' },
  recent: { en: 'Recent configurations', 'zh-CN': '最近的配置' },
  startOver: { en: 'Start over', 'zh-CN': '重新开始' },
  dismiss: { en: 'Dismiss the message', 'zh-CN': '关闭此消息' },
  themeLabel: { en: 'Theme', 'zh-CN': '主题' },
  localeLabel: { en: 'Language', 'zh-CN': '语言' },
  sectionsPane: { en: 'Sections', 'zh-CN': '目录' },
  overview: { en: 'Overview', 'zh-CN': '概览' },
  formPane: { en: 'Form', 'zh-CN': '表单' },
  filesPane: { en: 'Files', 'zh-CN': '文件' },
  findingsPane: { en: 'Findings', 'zh-CN': '检查结果' },
  panes: { en: 'Panes', 'zh-CN': '面板' },
  resizeSections: { en: 'Width of the sections', 'zh-CN': '调整导航栏宽度' },
  resizeForm: { en: 'Width of the form', 'zh-CN': '调整表单宽度' },
  filesLoading: { en: 'Loading the preview', 'zh-CN': '正在加载预览' },
  partMissing: {
    en: 'This part could not be loaded. Check the connection and try again; your work is kept.',
    'zh-CN': '这里的内容未能加载，请检查网络后重试。你的工作已保留。',
  },
  messages: { en: 'Messages', 'zh-CN': '消息' },
  changedFields: (count: number): Text => ({
    en: count === 1 ? `${count} changed field` : `${count} changed fields`,
    'zh-CN': `已改 ${count} 项`,
  }),
  sectionsOf: (workload: string): Text => ({
    en: `Settings of ${workload}`,
    'zh-CN': `${workload} 的设置`,
  }),
  idleSections: (count: number): Text => ({
    en: `Without effect now (${count})`,
    'zh-CN': `当前不生效（${count}）`,
  }),
  openDrafts: { en: 'an entry that is not valid yet', 'zh-CN': '有尚未生效的输入' },
  draftsNext: (count: number, place: string): Text => ({
    en:
      count === 1
        ? `${count} entry is not accepted: go to ${place}`
        : `${count} entries are not accepted: go to ${place}`,
    'zh-CN': `${count} 处输入未被接受：前往 ${place}`,
  }),
  themes: {
    light: { en: 'Light', 'zh-CN': '浅色' },
    dark: { en: 'Dark', 'zh-CN': '深色' },
    system: { en: 'System', 'zh-CN': '跟随系统' },
  } satisfies Readonly<Record<Theme, Text>>,
  counted: {
    error: (count: number): Text => ({
      en: count === 1 ? `${count} error` : `${count} errors`,
      'zh-CN': `${count} 个错误`,
    }),
    warning: (count: number): Text => ({
      en: count === 1 ? `${count} warning` : `${count} warnings`,
      'zh-CN': `${count} 个警告`,
    }),
    advice: (count: number): Text => ({
      en: count === 1 ? `${count} piece of advice` : `${count} pieces of advice`,
      'zh-CN': `${count} 条建议`,
    }),
  } satisfies Readonly<Record<Severity, (count: number) => Text>>,
} as const;
