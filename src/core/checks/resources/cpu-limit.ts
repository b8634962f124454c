import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a CPU limit, which throttles the service even on an idle node. */
export const cpuLimit = defineRule({
  id: 'cpu-limit',
  severity: 'advice',
  at: ['workload.cpuLimit'],
  title: { en: 'A CPU limit pauses the service', 'zh-CN': 'CPU 上限会让服务停顿' },
  why: {
    en: 'Once the limit is used up, every tokio thread stands still until the next 100 ms period, even on an idle node: that is your p99. The request already guarantees a fair share.',
    'zh-CN':
      '配额用尽后，所有 tokio 线程都要停到下一个 100 ms 周期，即使节点空闲也一样，直接体现为 p99。CPU 请求已能保证应有的份额。',
  },
  source: 'C-033',
  applies: ({ config }) => config.workload.cpuLimit !== '',
  fix: {
    label: { en: 'Remove the limit', 'zh-CN': '移除上限' },
    apply: set({ 'workload.cpuLimit': '' }),
  },
});
