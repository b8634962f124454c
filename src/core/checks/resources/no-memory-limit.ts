import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Reports a missing memory limit: without it, a memory leak in one pod exhausts the node. */
export const noMemoryLimit = defineRule({
  id: 'no-memory-limit',
  severity: 'warning',
  at: ['workload.memoryLimit'],
  title: { en: 'A leak may take the node down', 'zh-CN': '内存泄漏会拖垮节点' },
  why: {
    en: 'Without a limit the process grows until the node runs out of memory, and the kernel chooses a victim, often a neighbour.',
    'zh-CN': '不设上限时，进程会一直增长到节点内存耗尽，由内核挑选进程终止，往往殃及其他服务。',
  },
  source: 'C-033',
  applies: ({ config }) => config.workload.memoryLimit === '',
  fix: {
    label: { en: 'Limit it to the request', 'zh-CN': '上限设为请求值' },
    apply: (config) => withValue(config, 'workload.memoryLimit', config.workload.memoryRequest),
  },
});
