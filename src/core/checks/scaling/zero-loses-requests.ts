import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports scaling to zero behind a Service: requests fail while no pod runs. */
export const zeroLosesRequests = defineRule({
  id: 'zero-loses-requests',
  severity: 'warning',
  at: ['scaling.scaleToZero', 'project.http', 'project.grpc'],
  title: { en: 'Requests fail while no pod runs', 'zh-CN': '没有 Pod 运行时请求会失败' },
  why: {
    en: 'Nothing holds a request until the first pod is ready: callers get a refused connection or 503 for the whole start. Scaling to zero is for workers.',
    'zh-CN':
      '首个 Pod 就绪之前，没有任何组件会暂存请求：调用方在整个启动期间收到连接被拒绝或 503。缩容到零适用于后台任务。',
  },
  source: 'https://keda.sh/docs/latest/concepts/scaling-deployments/',
  applies: ({ config: { project, scaling } }) =>
    scaling.scaleToZero && (project.http || project.grpc),
  fix: {
    label: { en: 'Keep a pod', 'zh-CN': '至少保留一个 Pod' },
    apply: set({ 'scaling.scaleToZero': false }),
  },
});
