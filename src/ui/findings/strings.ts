import type { Severity, Text } from '../../core/index.ts';

/** Texts of the findings panel. */
export const strings = {
  title: { en: 'Findings', 'zh-CN': '检查结果' },
  severity: {
    error: { en: 'Errors', 'zh-CN': '错误' },
    warning: { en: 'Warnings', 'zh-CN': '警告' },
    advice: { en: 'Advice', 'zh-CN': '建议' },
  } satisfies Readonly<Record<Severity, Text>>,
  meaning: {
    error: {
      en: 'It will not build, start or be admitted, or it leaks.',
      'zh-CN': '将导致无法构建、启动或准入，或造成泄露。',
    },
    warning: { en: 'It will hurt in production.', 'zh-CN': '会在生产环境中造成问题。' },
    advice: { en: 'It works and could be better.', 'zh-CN': '可以工作，但还能更好。' },
  } satisfies Readonly<Record<Severity, Text>>,
  section: { en: 'Section', 'zh-CN': '章节' },
  allSections: (count: number): Text => ({
    en: `All sections (${count})`,
    'zh-CN': `全部（${count}）`,
  }),
  source: { en: 'Source', 'zh-CN': '依据' },
  fixAll: (count: number): Text => ({
    en: count === 1 ? 'Fix the one that can be fixed' : `Fix all ${count} that can be fixed`,
    'zh-CN': `一键修复 ${count} 项`,
  }),
  fixHidden: {
    en: 'Only a value that is kept secret changes.',
    'zh-CN': '仅更改一个保密的值。',
  },
  noneTitle: { en: 'Nothing to report', 'zh-CN': '一切正常' },
  none: {
    en: 'Every rule was checked against your settings, and none of them objects.',
    'zh-CN': '已按全部规则检查你的设置，没有发现问题。',
  },
  noneHere: { en: 'Nothing to report in this section.', 'zh-CN': '此章节没有需要报告的问题。' },
} as const;
