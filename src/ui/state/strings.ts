import { isFieldPath, type Problem, type Text } from '../../core/index.ts';
import { fieldName, inEach } from './field-name.ts';

/** A problem with the name of its setting, as far as it belongs to one. */
export const problemText = ({ path, message }: Problem): Text =>
  inEach((locale) => {
    if (path === '') return message[locale];
    const name = isFieldPath(path) ? fieldName(path)[locale] : path;
    return locale === 'en' ? `${name}: ${message.en}` : `${name}：${message['zh-CN']}`;
  });

const shown = 3;

/** The first problems in words, and how many more there are. */
export const problemsText = (problems: readonly Problem[]): Text =>
  inEach((locale) => {
    const lines = problems.slice(0, shown).map((problem) => problemText(problem)[locale]);
    const more = problems.length - lines.length;
    if (more > 0) lines.push(locale === 'en' ? `And ${more} more.` : `另有 ${more} 处。`);
    return lines.join(locale === 'en' ? ' ' : '');
  });

const before = (lead: Text, problems: readonly Problem[]): Text =>
  inEach(
    (locale) => `${lead[locale]}${locale === 'en' ? ' ' : ''}${problemsText(problems)[locale]}`,
  );

/** The words of the state. */
export const strings = {
  damaged: {
    en: 'Your saved work could not be read, so Waybill starts with the defaults. The damaged copy was set aside in this browser.',
    'zh-CN': '无法读取已保存的内容，已使用默认配置。损坏的副本另存在此浏览器中。',
  },
  notKept: {
    en: 'This browser does not let Waybill save your work. Download waybill.yaml before you leave.',
    'zh-CN': '此浏览器不允许 Waybill 保存内容，离开前请下载 waybill.yaml。',
  },
  partlyRead: (problems: readonly Problem[]): Text =>
    before(
      { en: 'Some saved settings were left out.', 'zh-CN': '部分已保存的设置未能恢复。' },
      problems,
    ),
  dialogMissing: {
    en: 'This part of Waybill could not be loaded. Check the connection and try again.',
    'zh-CN': '无法加载此功能，请检查网络后重试。',
  },
  engineMissing: {
    en: 'Waybill could not load what writes the files. Check the connection and reload the page; your settings are kept.',
    'zh-CN': '生成文件所需的程序未能加载。请检查网络后刷新页面，你的设置会保留。',
  },
  linkOpened: { en: 'Opened the shared configuration', 'zh-CN': '已打开分享的配置' },
  linkUnreadable: (problems: readonly Problem[]): Text =>
    before({ en: 'The link was not opened.', 'zh-CN': '未能打开链接。' }, problems),
  linkProblems: (problems: readonly Problem[]): Text => problemsText(problems),
} as const;
