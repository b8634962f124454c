import type { Text } from '../../core/index.ts';

/** Texts of the share dialog. */
export const strings = {
  title: { en: 'Share this configuration', 'zh-CN': '分享此配置' },
  intro: {
    en: 'The link itself holds your settings. Nothing is uploaded: the part after # never leaves the browser that opens it.',
    'zh-CN': '设置全部包含在链接中，不会上传任何内容：# 之后的部分只由打开链接的浏览器读取。',
  },
  link: { en: 'Link', 'zh-CN': '链接' },
  copy: { en: 'Copy link', 'zh-CN': '复制链接' },
  copied: { en: 'Link copied', 'zh-CN': '链接已复制' },
  copyFailed: {
    en: 'The browser did not allow copying. Select the link and copy it yourself.',
    'zh-CN': '浏览器不允许复制，请手动选中链接后复制。',
  },
  length: (characters: number, settings: number): Text => ({
    en: `${characters.toLocaleString('en')} characters for ${settings} changed ${settings === 1 ? 'setting' : 'settings'}. Settings at their defaults are left out.`,
    'zh-CN': `共 ${characters.toLocaleString('zh-CN')} 个字符，包含 ${settings} 项已更改的设置；默认值不写入链接。`,
  }),
  long: (limit: number): Text => ({
    en: `Longer than ${limit.toLocaleString('en')} characters: some chat and mail programs cut such a link. Send waybill.yaml instead, or test the link where it arrives.`,
    'zh-CN': `链接超过 ${limit.toLocaleString('zh-CN')} 个字符，部分聊天和邮件软件会将其截断。建议改为发送 waybill.yaml，或在对方那里确认链接可用。`,
  }),
  download: { en: 'Download waybill.yaml', 'zh-CN': '下载 waybill.yaml' },
  close: { en: 'Close', 'zh-CN': '关闭' },
} as const;
