import type { ParseError } from '../config.ts';

const problem = (en: string, zh: string): ParseError => ({
  path: '',
  message: { en, 'zh-CN': zh },
});

/** The fragment is not a link of Waybill. */
export const notALink: ParseError = problem(
  'This address does not hold a Waybill configuration. Ask for the link again, or start from a preset.',
  '此地址不包含 Waybill 配置。请重新索取链接，或从预设开始。',
);

/** The end of the link is missing. */
export const cut: ParseError = problem(
  'The link was cut off, probably on its way through a chat or a mail. Everything before the cut was kept; check the rest or ask for the link again.',
  '链接不完整，可能在聊天或邮件中被截断。截断处之前的设置已保留，请核对其余部分，或重新索取链接。',
);

/** The link was changed after it was made. */
export const changed: ParseError = problem(
  'The link was changed after it was made. What could be read was kept; compare it with what you expect or ask for the link again.',
  '链接在生成之后被改动过。能读取的设置已保留，请与预期核对，或重新索取链接。',
);

/** The link is damaged before its first complete setting. */
export const nothingLeft: ParseError = problem(
  'It is cut or damaged so early that not a single setting could be read. Ask for the link again.',
  '链接在开头处就已截断或损坏，无法读取任何设置，请重新索取链接。',
);

/** The decompressed link is larger than any Config. */
export const tooLarge: ParseError = problem(
  'The link is larger than any configuration. It was not read to its end.',
  '链接内容超出任何配置应有的大小，未读取完整。',
);

/** The link has a packing version of a newer Waybill. */
export const newerPacking = (version: number): ParseError =>
  problem(
    `A newer Waybill made this link (format ${version}). Reload the page to get the newest Waybill, or ask for a waybill.yaml. Nothing was changed.`,
    `此链接由更新版本的 Waybill 生成（格式 ${version}）。请刷新页面以获取新版 Waybill，或索取 waybill.yaml 文件。当前配置未作更改。`,
  );
