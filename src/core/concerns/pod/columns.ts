export const key = {
  label: { en: 'Key', 'zh-CN': '键' },
  pattern: 'labelKey',
  maxLength: 317,
} as const;
