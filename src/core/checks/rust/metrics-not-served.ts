import { defineRule } from '../check.ts';
import { addedPart } from './added-part.ts';

/** Reports a metrics port without a part that serves metrics. */
export const metricsNotServed = defineRule({
  id: 'rust-metrics-not-served',
  severity: 'warning',
  at: ['rust.parts', 'project.metrics'],
  title: { en: 'The crate serves no metrics', 'zh-CN': 'crate 不提供指标' },
  why: {
    en: 'The metrics port is declared, but without the metrics part every scrape is answered with 404, and alerts on missing data fire.',
    'zh-CN': '已声明指标端口，但没有指标模块时每次抓取都会返回 404，并触发数据缺失告警。',
  },
  source: 'C-083',
  applies: ({ rust, metricsPort }) =>
    rust?.crate === true && metricsPort !== undefined && !rust.has('metrics'),
  fix: {
    label: { en: 'Add the metrics part', 'zh-CN': '加入指标模块' },
    apply: addedPart('metrics'),
  },
});
