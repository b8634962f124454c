export const none = { label: { en: 'None', 'zh-CN': '无' } } as const;
