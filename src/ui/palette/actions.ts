import { firstWorkload, type Text } from '../../core/index.ts';
import { redo, setView, showLocale, showWorkload, startOver, undo } from '../state/index.ts';
import type { PaletteEntry } from './palette-entry.ts';

const place: Text = { en: 'Action', 'zh-CN': '操作' };

const action = (en: string, zh: string, run: () => void, words = ''): PaletteEntry => ({
  kind: 'action',
  id: `action ${en}`,
  title: { en, 'zh-CN': zh },
  place,
  searched: {
    titles: [en, zh],
    synonyms: words.split('|').filter((word) => word !== ''),
    names: [],
    around: [],
    context: [],
    weight: 14,
  },
  run,
});

/** Actions that are available everywhere. */
export const actions: readonly PaletteEntry[] = [
  action(
    'Import a repository, Cargo.toml or waybill.yaml',
    '导入代码仓库、Cargo.toml 或 waybill.yaml',
    () => setView({ dialog: 'import' }),
  ),
  action('Start from a preset', '从预设开始', () => setView({ dialog: 'presets' })),
  action('Share this configuration', '分享此配置', () => setView({ dialog: 'share' }), 'link|链接'),
  action('Download the files', '下载文件', () => setView({ dialog: 'export' }), 'export|zip|导出'),
  action(
    'Add workload',
    '添加工作负载',
    () => setView({ dialog: 'add-workload' }),
    'worker|cron job|migration|program|后台任务|定时任务|迁移|程序',
  ),
  action('Undo', '撤销', undo),
  action('Redo', '重做', redo),
  action(
    'Recent configurations',
    '最近的配置',
    () => setView({ dialog: 'recent' }),
    'open saved configuration|已保存的配置',
  ),
  action('Start over', '重新开始', startOver, 'reset|reset everything|重置|恢复默认'),
  action('Light theme', '浅色主题', () => setView({ theme: 'light' }), 'light mode|浅色|亮色'),
  action(
    'Dark theme',
    '深色主题',
    () => setView({ theme: 'dark' }),
    'dark mode|深色|暗色|夜间模式',
  ),
  action('Theme of the system', '跟随系统主题', () => setView({ theme: 'system' })),
  action('English', '切换到英文（English）', () => showLocale('en'), 'language|语言'),
  action('简体中文 (Chinese)', '简体中文', () => showLocale('zh-CN'), 'language|语言'),
];

/** The actions that show the form of a workload; none while there is only one. */
export const workloadEntries = (
  first: string,
  names: readonly string[],
): readonly PaletteEntry[] =>
  names.length === 0
    ? []
    : [firstWorkload, ...names].map((workload) => {
        const name = workload === firstWorkload ? first : workload;
        return action(
          `Go to workload ${name}`,
          `前往工作负载 ${name}`,
          () => showWorkload(workload),
          name,
        );
      });
