import type { Locale, Text } from '../../core/index.ts';
import { type Command, commonFlags, type Flag } from './command.ts';

/** Width of a text in terminal columns: a CJK character takes two. */
export const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

/** The text, padded with spaces at its end to a number of columns. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));

/** Lines with two columns; the second column is aligned. */
export const twoColumns = (rows: readonly (readonly [string, string])[]): string => {
  const columns = Math.max(...rows.map(([left]) => width(left))) + 2;
  return rows.map(([left, right]) => `  ${padded(left, columns)}${right}`).join('\n');
};

const flagRow = (locale: Locale, { name, short, value, help }: Flag): readonly [string, string] => [
  `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
  help[locale],
];

const headings = {
  usage: { en: 'Usage:', 'zh-CN': '用法：' },
  commands: { en: 'Commands:', 'zh-CN': '命令：' },
  options: { en: 'Options:', 'zh-CN': '选项：' },
} satisfies Record<string, Text>;

/** The text that `waybill help COMMAND` prints. */
export const commandHelp = (command: Command, locale: Locale): string => {
  const flags = [...command.flags, ...commonFlags].map((flag) => flagRow(locale, flag));
  const parts = [
    command.summary[locale],
    `${headings.usage[locale]} waybill ${command.name} ${command.usage}`.trimEnd(),
    `${headings.options[locale]}\n${twoColumns(flags)}`,
    ...(command.notes ? [command.notes[locale]] : []),
  ];
  return `${parts.join('\n\n')}\n`;
};

const intro: Text = {
  en: 'Waybill turns a Cargo.toml and a few decisions into every file that ships a Rust service.',
  'zh-CN': 'Waybill 根据 Cargo.toml 和少量选择，生成交付一个 Rust 服务所需的全部文件。',
};

const exitCodes: Text = {
  en: 'Exit codes: 0 fine, 1 findings or differences, 2 bad usage or input.',
  'zh-CN': '退出码：0 正常，1 有检查结果或差异，2 用法或输入有误。',
};

const more: Text = {
  en: '“waybill help COMMAND” tells more about one command.',
  'zh-CN': '“waybill help COMMAND”显示某个命令的详细说明。',
};

/** The text that `waybill help` prints. */
export const overview = (commands: readonly Command[], locale: Locale): string => {
  const rows = commands.map(({ name, summary }) => [name, summary[locale]] as const);
  return `${[
    intro[locale],
    `${headings.usage[locale]} waybill COMMAND [OPTIONS]`,
    `${headings.commands[locale]}\n${twoColumns(rows)}`,
    more[locale],
    exitCodes[locale],
  ].join('\n\n')}\n`;
};
