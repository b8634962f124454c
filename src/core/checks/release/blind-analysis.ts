import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports an analysis without metrics. */
export const blindAnalysis = defineRule({
  id: 'blind-analysis',
  severity: 'warning',
  at: ['release.analysis', 'project.metrics'],
  title: { en: 'There is nothing to measure', 'zh-CN': '没有可供分析的指标' },
  why: {
    en: 'The service has no metrics port. The queries return nothing, which counts as no failure: a broken version passes the analysis.',
    'zh-CN': '服务没有指标端口，查询结果为空且不计为失败：有问题的版本也会通过分析。',
  },
  source: 'C-099',
  applies: ({ config, release }) =>
    release.strategy !== 'rolling' && config.release.analysis && !config.project.metrics,
  fix: {
    label: { en: 'Do not measure', 'zh-CN': '不做分析' },
    apply: set({ 'release.analysis': false }),
  },
});
