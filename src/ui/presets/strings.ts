import type { Text } from '../../core/index.ts';
import { inEach } from '../state/index.ts';

/** The words of the presets and of lists of changes. */
export const strings = {
  title: { en: 'Start from a preset', 'zh-CN': '从预设开始' },
  intro: {
    en: 'A preset sets every section at once. You see what it changes before you apply it, and undo takes it back.',
    'zh-CN': '预设会一次性设置所有部分。应用之前可查看将要更改的内容，应用之后可以撤销。',
  },
  presets: { en: 'Presets', 'zh-CN': '预设' },
  keepProject: { en: 'Keep my project section', 'zh-CN': '保留我的“项目”部分' },
  keepProjectHelp: {
    en: 'Name, version, framework, ports and paths stay as they are.',
    'zh-CN': '名称、版本、框架、端口和路径保持不变。',
  },
  changes: (count: number): Text => ({
    en: count === 1 ? 'Changes 1 setting' : `Changes ${count} settings`,
    'zh-CN': `将更改 ${count} 项设置`,
  }),
  nothingChanges: {
    en: 'Nothing changes: your configuration already looks like this.',
    'zh-CN': '没有变化：当前配置已与之相同。',
  },
  apply: { en: 'Apply preset', 'zh-CN': '应用预设' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  close: { en: 'Close', 'zh-CN': '关闭' },
  before: { en: 'before: ', 'zh-CN': '原值：' },
  after: { en: 'after: ', 'zh-CN': '新值：' },
  applied: (title: Text): Text =>
    inEach((locale) =>
      locale === 'en' ? `Applied preset “${title.en}”` : `已应用预设“${title['zh-CN']}”`,
    ),
} as const;
