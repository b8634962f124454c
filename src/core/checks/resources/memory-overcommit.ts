import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';
import { amountOf } from '../quantity.ts';

/** Reports a memory limit above the request: nodes may promise more memory than they have. */
export const memoryOvercommit = defineRule({
  id: 'memory-overcommit',
  severity: 'advice',
  at: ['workload.memoryRequest', 'workload.memoryLimit'],
  title: { en: 'The node may promise this memory twice', 'zh-CN': '节点可能超卖该内存' },
  why: {
    en: 'The scheduler counts the request, the process may use the limit: when several pods do, the node evicts some of them under load. Equal values cannot be overcommitted.',
    'zh-CN':
      '调度器按请求值分配，进程却可以用到上限：多个 Pod 同时用满时，节点会在高负载下驱逐其中一部分。两者相等则不会超卖。',
  },
  source: 'C-033',
  applies: ({ config: { workload } }) =>
    (amountOf(workload.memoryLimit) ?? 0) > (amountOf(workload.memoryRequest) ?? 0),
  fix: {
    label: { en: 'Request what the limit allows', 'zh-CN': '将请求提高到上限' },
    apply: (config) => withValue(config, 'workload.memoryRequest', config.workload.memoryLimit),
  },
});
