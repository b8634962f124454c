import type { Text } from '../../core/index.ts';
import { inEach } from '../state/index.ts';

/** Texts of the preset dialog and of lists of changes. */
export const strings = {
  title: { en: 'Start from a preset', 'zh-CN': '从预设开始' },
  intro: {
    en: 'A preset sets every section at once. You see what it changes before you apply it, and undo takes it back.',
    'zh-CN': '预设会一次性设置所有章节。应用之前可查看将要更改的内容，应用之后可以撤销。',
  },
  presets: { en: 'Presets', 'zh-CN': '预设' },
  changesTitle: { en: 'What changes', 'zh-CN': '将要更改的内容' },
  keepCode: { en: 'Keep what describes my code', 'zh-CN': '保留与代码有关的设置' },
  keepCodeHelp: {
    en: 'Whatever an import or you said of the project stays: framework, ports, TLS, database, build …',
    'zh-CN': '导入或手动填写的项目信息保持不变：框架、端口、TLS、数据库、构建等。',
  },
  codeKept: (count: number, names: Text): Text => ({
    en:
      count === 1
        ? `1 setting that describes your code is kept: ${names.en}`
        : `${count} settings that describe your code are kept: ${names.en}`,
    'zh-CN': `保留 ${count} 项与代码有关的设置：${names['zh-CN']}`,
  }),
  codeLost: (count: number, names: Text): Text => ({
    en:
      count === 1
        ? `Changes 1 setting that describes your code: ${names.en}`
        : `Changes ${count} settings that describe your code: ${names.en}`,
    'zh-CN': `将更改 ${count} 项与代码有关的设置：${names['zh-CN']}`,
  }),
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
  inside: { en: '(other columns changed)', 'zh-CN': '（其他列有变化）' },
  variantsOf: (title: Text): Text => ({
    en: `Forms of “${title.en}”`,
    'zh-CN': `“${title['zh-CN']}”的形式`,
  }),
  applied: (title: Text, variant: Text | undefined): Text =>
    inEach((locale) => {
      const name = [title, variant].flatMap((one) => one?.[locale] ?? []);
      return locale === 'en'
        ? `Applied preset “${name.join(': ')}”`
        : `已应用预设“${name.join('：')}”`;
    }),
  workloadAdded: (name: string): Text => ({
    en: `New workload: ${name}`,
    'zh-CN': `新增工作负载：${name}`,
  }),
  workloadRemoved: (name: string): Text => ({
    en: `Workload ${name} is removed`,
    'zh-CN': `移除工作负载：${name}`,
  }),
} as const;
