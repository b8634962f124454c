import { firstWorkload, type ParseError, type Text } from '../../core/index.ts';
import { fieldName, inEach } from './field-name.ts';
import { readDecision } from './shown.ts';
import type { LeftOut } from './storage/kept.ts';

/** A parse error with the name of its setting, if it has one. */
export const parseErrorText = ({ path, message }: ParseError): Text =>
  inEach((locale) => {
    if (path === '') return message[locale];
    const decision = readDecision(path);
    const place = decision?.workload === firstWorkload ? '' : `${decision?.workload} › `;
    const name = decision ? place + fieldName(decision.path)[locale] : path;
    return locale === 'en' ? `${name}: ${message.en}` : `${name}：${message['zh-CN']}`;
  });

const shown = 3;

/** The first parse errors as text, and the number of further errors. */
export const parseErrorsText = (problems: readonly ParseError[]): Text =>
  inEach((locale) => {
    const lines = problems.slice(0, shown).map((problem) => parseErrorText(problem)[locale]);
    const more = problems.length - lines.length;
    if (more > 0) lines.push(locale === 'en' ? `And ${more} more.` : `另有 ${more} 处。`);
    return lines.join(locale === 'en' ? ' ' : '');
  });

/** A sentence before the first parse errors. */
export const before = (lead: Text, problems: readonly ParseError[]): Text =>
  inEach(
    (locale) => `${lead[locale]}${locale === 'en' ? ' ' : ''}${parseErrorsText(problems)[locale]}`,
  );

/** Texts of the state. */
export const strings = {
  damaged: {
    en: 'Your saved work could not be read, so Waybill starts with the defaults. The damaged copy was set aside in this browser.',
    'zh-CN': '无法读取已保存的内容，已使用默认配置。损坏的副本另存在此浏览器中。',
  },
  notKept: {
    en: 'This browser does not let Waybill save your work. Download waybill.yaml before you leave.',
    'zh-CN': '此浏览器不允许 Waybill 保存内容，离开前请下载 waybill.yaml。',
  },
  onlyOnShelf: {
    en: 'This browser forbids a part of its storage. Your work is saved under “Recent configurations”, but the settings of this page are not.',
    'zh-CN': '此浏览器禁用了部分存储。你的工作会保存在“最近的配置”中，但页面设置不会保存。',
  },
  shelfMissing: {
    en: 'This browser saves only the configuration you are working on, without undo steps and without “Recent configurations”. Download waybill.yaml before you open another one.',
    'zh-CN':
      '此浏览器只能保存当前配置，无法保存撤销步骤和“最近的配置”。打开其他配置前请下载 waybill.yaml。',
  },
  forked: {
    en: 'This configuration was changed in another tab. Your changes are saved as a configuration of their own.',
    'zh-CN': '此配置已在另一个标签页中更改，你的修改已另存为独立的配置。',
  },
  partlyRead: (problems: readonly ParseError[]): Text =>
    before(
      { en: 'Some saved settings were left out.', 'zh-CN': '部分已保存的设置未能恢复。' },
      problems,
    ),
  secretsLeftOut: (places: readonly LeftOut[]): Text =>
    inEach((locale) => {
      const names = [...new Set(places.map(({ path, name }) => name ?? fieldName(path)[locale]))];
      const some = names.slice(0, 5).join(locale === 'en' ? ', ' : '、');
      const more = names.length > 5 ? '…' : '';
      return {
        en: `Secrets are not saved, so these are empty or REDACTED now: ${some}${more}. Enter them where secrets belong: in the secret store.`,
        'zh-CN': `机密不会保存，因此以下内容现在为空或显示为 REDACTED：${some}${more}。请将其存入机密管理系统。`,
      }[locale];
    }),
  partMissing: {
    en: 'A part of Waybill could not be loaded. Check the connection and try again; your work is kept.',
    'zh-CN': 'Waybill 的一部分未能加载，请检查网络后重试。你的工作已保留。',
  },
  partReplaced: {
    en: 'A part of Waybill still cannot be loaded; there may be a newer version. Reload the page; your work is kept.',
    'zh-CN': 'Waybill 的一部分仍无法加载，可能已有新版本。请刷新页面，你的工作已保留。',
  },
  linkNotRead: {
    en: 'The shared link could not be read yet: a part of Waybill is missing. The link stays in the address; check the connection and try again.',
    'zh-CN':
      '暂时无法读取分享链接：Waybill 的一部分未能加载。链接仍保留在地址栏中，请检查网络后重试。',
  },
} as const;
