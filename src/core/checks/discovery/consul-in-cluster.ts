import { isFor } from '../../plan/targets.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports Consul inside Kubernetes, which has its own service discovery. */
export const consulInCluster = defineRule({
  id: 'consul-in-cluster',
  severity: 'advice',
  at: ['discovery.registry'],
  title: {
    en: 'Kubernetes already discovers the service',
    'zh-CN': 'Kubernetes 已提供服务发现',
  },
  why: {
    en: 'A Service and its DNS name only list pods that are ready, and forget the others at once. A second registry beside it has to be told by every pod, also by one that was killed, and then sends callers to addresses that are gone.',
    'zh-CN':
      'Service 及其 DNS 只包含就绪的 Pod，其余会立即摘除。并存的第二个注册中心要靠每个 Pod 主动通知（包括被强制终止的 Pod），否则会把调用方引向已失效的地址。',
  },
  source: 'C-106',
  applies: (plan) =>
    plan.config.discovery.registry === 'consul' && isFor(plan, 'kubernetes', 'kustomize', 'helm'),
  fix: {
    label: { en: 'Leave it to Kubernetes', 'zh-CN': '交给 Kubernetes' },
    apply: set({ 'discovery.registry': 'none' }),
  },
});
