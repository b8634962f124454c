import { defineRule } from '../check.ts';

/** Reports metrics on the public port, where everybody can read them. */
export const publicMetrics = defineRule({
  id: 'public-metrics',
  severity: 'advice',
  at: ['project.metricsPort', 'traffic.exposure'],
  title: { en: 'Metrics can be read from outside', 'zh-CN': '指标可从外部读取' },
  why: {
    en: 'Metrics share the port that is exposed, so everybody who reaches the host also reads routes, error counts and versions. Give them a listener of their own.',
    'zh-CN':
      '指标与对外端口相同，任何能访问该域名的人都能看到路由、错误数和版本。建议为指标使用单独的监听。',
  },
  source: 'C-083',
  applies: ({ config: { project }, exposure }) =>
    exposure !== undefined &&
    project.http &&
    project.metrics &&
    project.metricsPort === project.httpPort,
});
