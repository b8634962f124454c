import type { ParseError, Text } from '../../../core/index.ts';
import { inEach } from '../field-name.ts';
import { before, parseErrorsText } from '../strings.ts';

const units = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const;

/** Relative time from an age in milliseconds: "10 minutes ago", "just now". */
export const agoText = (age: number): Text => {
  const [unit, length] = units.find(([, each]) => age >= each) ?? [];
  if (!unit) return { en: 'just now', 'zh-CN': '刚刚' };
  const count = -Math.floor(age / length);
  return inEach((locale) =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit),
  );
};

/** Texts about opening other work. */
export const strings = {
  keptAside: (lead: Text, name: string, age: number): Text => {
    const ago = agoText(age);
    return {
      en: `${lead.en}. Your work on “${name}”, edited ${ago.en}, is kept.`,
      'zh-CN': `${lead['zh-CN']}。${ago['zh-CN']}编辑的“${name}”已保留。`,
    };
  },
  openKept: { en: 'Open it', 'zh-CN': '打开' },
  entryOpened: (name: string): Text => ({
    en: `Opened “${name}”`,
    'zh-CN': `已打开“${name}”`,
  }),
  entryMissing: {
    en: 'This configuration could not be read from the browser’s storage.',
    'zh-CN': '无法从浏览器存储中读取此配置。',
  },
  linkOpened: { en: 'Opened the shared configuration', 'zh-CN': '已打开分享的配置' },
  linkUnreadable: (problems: readonly ParseError[]): Text =>
    before({ en: 'The link was not opened.', 'zh-CN': '未能打开链接。' }, problems),
  linkProblems: (problems: readonly ParseError[]): Text => parseErrorsText(problems),
} as const;
