import { defineRule } from '../check.ts';
import { askOtherwise } from '../probe-kinds.ts';

/** Reports a missing readiness probe: the pod counts as ready when its process starts. */
export const noReadiness = defineRule({
  id: 'no-readiness',
  severity: 'warning',
  at: ['probes.readinessType'],
  title: { en: 'Nothing tells when a pod may get traffic', 'zh-CN': '缺少就绪探针' },
  why: {
    en: 'Without a readiness probe a pod receives requests the moment its process starts, and goes on receiving them while it cannot answer: each release shows errors.',
    'zh-CN':
      '没有就绪探针时，进程一启动 Pod 就会收到请求，无法应答时也不会被摘除：每次发布都会出现错误。',
  },
  source: 'C-083',
  applies: ({ config, ports }) =>
    config.probes.readinessType === 'none' &&
    ports.some(({ name, transport }) => name !== 'metrics' && transport === 'TCP'),
  fix: {
    label: { en: 'Add a readiness probe', 'zh-CN': '添加就绪探针' },
    apply: (config) => askOtherwise(config, (kind) => kind === 'readiness'),
  },
});
