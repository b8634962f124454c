import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports Secrets that people fill in by hand: values are late, wrong or end up in Git. */
export const exampleProvider = defineRule({
  id: 'example-provider',
  severity: 'advice',
  at: ['secrets.provider'],
  title: { en: 'Secrets are filled in by hand', 'zh-CN': '机密需要手动填写' },
  why: {
    en: 'Nobody can rotate, audit or rebuild what was typed into a cluster once, and the filled-in copy easily ends up in Git. An operator that reads a secret store does all three.',
    'zh-CN':
      '手动写入集群的机密难以轮换、审计和重建，填好的文件也容易被提交到 Git。使用读取机密管理系统的 Operator 可以解决这些问题。',
  },
  source: 'C-037',
  applies: ({ config, variables }) =>
    config.secrets.provider === 'example' &&
    variables.some(({ source }) => source.kind === 'secret'),
  fix: {
    label: { en: 'Use External Secrets', 'zh-CN': '使用 External Secrets' },
    apply: set({ 'secrets.provider': 'external-secrets' }),
  },
});
