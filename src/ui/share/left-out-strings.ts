import type { SecretReason, Text } from '../../core/index.ts';

/** Texts about values that links and files omit. */
export const strings = {
  leftOut: { en: 'Left out, because they are secrets', 'zh-CN': '以下机密不会写入' },
  leftOutHelp: {
    en: 'No file, link or storage holds them: such a field is empty there, or REDACTED stands for the secret. The findings say what to do, also if one is no secret.',
    'zh-CN':
      '任何文件、链接和存储都不包含它们：字段为空，或以 REDACTED 代替机密。检查结果会说明如何处理，包括误判的情况。',
  },
  noSecrets: { en: 'No secret was found in your settings.', 'zh-CN': '设置中未发现机密。' },
  because: {
    marked: { en: 'marked as secret', 'zh-CN': '已标记为机密' },
    name: { en: 'its name says that it is one', 'zh-CN': '名称表明它是机密' },
    value: { en: 'the value looks like a credential', 'zh-CN': '值看起来像凭据' },
    form: { en: 'the value has the form of a credential', 'zh-CN': '值具有真实凭据的格式' },
  } satisfies Readonly<Record<SecretReason, Text>>,
} as const;
