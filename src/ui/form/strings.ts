import type { KindId, NumberField, Text } from '../../core/index.ts';
import { apart } from '../i18n/index.ts';

/** Units shown beside a number; counts and ports have none. */
const units: Readonly<Partial<Record<NumberField['unit'], Text>>> = {
  s: { en: 's', 'zh-CN': '秒' },
  ms: { en: 'ms', 'zh-CN': '毫秒' },
  percent: { en: '%', 'zh-CN': '%' },
  'requests/s': { en: 'req/s', 'zh-CN': '次/秒' },
};

/** Why a workload of a kind has another value than the first one. */
const usual: Readonly<Record<KindId, Text>> = {
  server: { en: 'usual for a server', 'zh-CN': '服务的常用值' },
  worker: { en: 'usual for a worker', 'zh-CN': '后台任务的常用值' },
  cron: { en: 'usual for a scheduled job', 'zh-CN': '定时任务的常用值' },
  job: { en: 'usual for a release step', 'zh-CN': '发布步骤的常用值' },
};

/** Texts of the form. */
export const strings = {
  sectionPager: { en: 'Previous and next section', 'zh-CN': '上一章节与下一章节' },
  previousSection: { en: 'Previous', 'zh-CN': '上一章节' },
  nextSection: { en: 'Next', 'zh-CN': '下一章节' },
  resetSection: { en: 'Reset section', 'zh-CN': '恢复本章节默认值' },
  resetSectionDone: (section: Text): Text => ({
    en: `${section.en}: back to the defaults`,
    'zh-CN': `${section['zh-CN']}：已恢复默认值`,
  }),
  inheritSectionDone: (section: Text): Text => ({
    en: `${section.en}: back to the inherited values`,
    'zh-CN': `${section['zh-CN']}：已恢复为沿用的值`,
  }),
  explainAll: { en: 'Explain every field', 'zh-CN': '显示全部说明' },
  more: (count: number): Text => ({
    en: count === 1 ? `${count} more setting` : `${count} more settings`,
    'zh-CN': `另有 ${count} 项设置`,
  }),
  moreChanged: (count: number): Text => ({ en: `${count} changed`, 'zh-CN': `已改 ${count} 项` }),
  reset: (field: string, value: string): Text => ({
    en: `Reset ${field} to its default: ${value}`,
    'zh-CN': `将“${field}”恢复为默认值：${value}`,
  }),
  resetInherited: (field: string): Text => ({
    en: `Let ${field} be inherited again`,
    'zh-CN': `让“${field}”恢复为沿用的值`,
  }),
  asIn: (workload: string): Text => ({ en: `as in ${workload}`, 'zh-CN': `与 ${workload} 相同` }),
  usualFor: (kind: KindId): Text => usual[kind],
  emptyValue: { en: 'empty', 'zh-CN': '空' },
  noRows: { en: 'no rows', 'zh-CN': '无' },
  rows: (count: number): Text => ({
    en: count === 1 ? `${count} row` : `${count} rows`,
    'zh-CN': `${count} 行`,
  }),
  on: { en: 'on', 'zh-CN': '开启' },
  off: { en: 'off', 'zh-CN': '关闭' },
  needs: (field: string, values: string): Text => ({
    en: `Has an effect only when ${field} is ${values}.`,
    'zh-CN': `仅当“${field}”为“${values}”时生效。`,
  }),
  or: { en: ' or ', 'zh-CN': '”或“' },
  goTo: (field: string): Text => ({ en: `Go to ${field}`, 'zh-CN': `前往“${field}”` }),
  sectionOff: {
    en: 'Nothing in this section has an effect.',
    'zh-CN': '本章节目前不生效。',
  },
  partlyOff: {
    en: 'What is greyed out here has no effect.',
    'zh-CN': '灰显的设置目前不生效。',
  },
  neededValue: (field: string, values: string, several: boolean): Text => ({
    en: `It needs ${field} to ${several ? 'include' : 'be'} ${values}.`,
    'zh-CN': `需要“${field}”${several ? '包含' : '为'}“${values}”。`,
  }),
  kept: (value: string): Text => ({
    en: `The files keep ${value} until then.`,
    'zh-CN': `在此之前，文件中仍为 ${value}。`,
  }),
  keptEmpty: { en: 'Until then it stays empty.', 'zh-CN': '在此之前，此项仍为空。' },
  keptOut: { en: 'It is not in the files yet.', 'zh-CN': '尚未写入文件。' },
  discard: { en: 'Discard', 'zh-CN': '放弃输入' },
  notNumber: { en: 'Expected a number.', 'zh-CN': '应为数字。' },
  secretValue: { en: 'set elsewhere', 'zh-CN': '另行设置' },
  draftsHelp: {
    en: 'The files, the link and waybill.yaml do not hold what is typed there.',
    'zh-CN': '文件、链接和 waybill.yaml 中都不包含这些输入。',
  },
  draftsKeep: (value: string): Text => ({
    en: `is not accepted; the files keep ${value}.`,
    'zh-CN': `未被接受，文件中仍为 ${value}。`,
  }),
  draftsLineOut: {
    en: 'is not accepted; the files leave it out.',
    'zh-CN': '未被接受，不会写入文件。',
  },
  draftsRowOut: {
    en: 'is not accepted; the files leave this row out.',
    'zh-CN': '未被接受，此行不会写入文件。',
  },
  noteTitle: { en: 'Notes', 'zh-CN': '说明' },
  noteEmpty: {
    en: 'Choose a field to read what it means in production.',
    'zh-CN': '选中一个字段，即可查看它在生产环境中的含义。',
  },
  noteReorder: { en: 'Move a row', 'zh-CN': '移动一行' },
  noteDefault: { en: 'Default', 'zh-CN': '默认值' },
  noteRange: { en: 'Range', 'zh-CN': '范围' },
  noteShow: { en: 'Show the notes', 'zh-CN': '展开说明' },
  noteHide: { en: 'Hide the notes', 'zh-CN': '收起说明' },
  tableLeft: (row: string, position: number): Text => ({
    en: `Move ${row} ${position} left`,
    'zh-CN': `左移${apart(row)} ${position}`,
  }),
  tableRight: (row: string, position: number): Text => ({
    en: `Move ${row} ${position} right`,
    'zh-CN': `右移${apart(row)} ${position}`,
  }),
  listAdd: { en: 'Add an entry', 'zh-CN': '添加一项' },
  listItem: (field: string, position: number): Text => ({
    en: `${field}, entry ${position}`,
    'zh-CN': `${field}，第 ${position} 项`,
  }),
  listRemove: (position: number): Text => ({
    en: `Remove entry ${position}`,
    'zh-CN': `删除第 ${position} 项`,
  }),
  tableOpen: (columns: string): Text => ({
    en: `Not in the files yet; still to fill in: ${columns}.`,
    'zh-CN': `尚未写入文件，还需填写：${columns}。`,
  }),
  tableAdd: (row: string): Text => ({ en: `Add ${row}`, 'zh-CN': `添加${apart(row)}` }),
  tableFull: (most: number): Text => ({
    en: `The table holds at most ${most} rows. Remove one to add another.`,
    'zh-CN': `表格最多 ${most} 行。如需添加，请先删除一行。`,
  }),
  listFull: (most: number): Text => ({
    en: `The list holds at most ${most} entries. Remove one to add another.`,
    'zh-CN': `列表最多 ${most} 项。如需添加，请先删除一项。`,
  }),
  tableRow: (row: string, position: number): Text => ({
    en: `${row} ${position}`,
    'zh-CN': `${row} ${position}`,
  }),
  tableRemove: (row: string, position: number): Text => ({
    en: `Remove ${row} ${position}`,
    'zh-CN': `删除${apart(row)} ${position}`,
  }),
  tableUp: (row: string, position: number): Text => ({
    en: `Move ${row} ${position} up`,
    'zh-CN': `上移${apart(row)} ${position}`,
  }),
  tableDown: (row: string, position: number): Text => ({
    en: `Move ${row} ${position} down`,
    'zh-CN': `下移${apart(row)} ${position}`,
  }),
  tableCell: (column: string, row: string, position: number): Text => ({
    en: `${column}, ${row} ${position}`,
    'zh-CN': `${column}，${row} ${position}`,
  }),
  startTitle: { en: 'Start from what you have', 'zh-CN': '从已有的项目开始' },
  startText: {
    en: 'Drop the folder of your repository anywhere on this page: its files name the crate, the ports, the variables, the databases and the packages. Or begin with a preset, or just answer below.',
    'zh-CN':
      '将代码仓库文件夹拖到本页任意位置，即可识别 crate 名称、端口、变量、数据库和软件包。也可以选择一个预设，或直接在下方填写。',
  },
  startTextTouch: {
    en: 'Give your repository: its files name the crate, the ports, the variables, the databases and the packages. Or begin with a preset, or just answer below.',
    'zh-CN':
      '导入代码仓库，即可识别 crate 名称、端口、变量、数据库和软件包。也可以选择一个预设，或直接在下方填写。',
  },
  startPreset: { en: 'Choose a preset', 'zh-CN': '选择预设' },
  units,
} as const;
