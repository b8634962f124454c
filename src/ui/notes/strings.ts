import type { Severity, Text } from '../../core/index.ts';

/** Texts that findings and problems share. */
export const strings = {
  severity: {
    error: { en: 'Error', 'zh-CN': '错误' },
    warning: { en: 'Warning', 'zh-CN': '警告' },
    advice: { en: 'Advice', 'zh-CN': '建议' },
  } satisfies Readonly<Record<Severity, Text>>,
  goTo: (field: Text): Text => ({ en: `Go to ${field.en}`, 'zh-CN': `前往“${field['zh-CN']}”` }),
} as const;
