import { defineRule } from '../check.ts';

/** Reports one path for liveness and readiness, which need different answers. */
export const liveIsReady = defineRule({
  id: 'live-is-ready',
  severity: 'warning',
  at: ['project.livePath', 'project.readyPath'],
  title: { en: 'Liveness and readiness ask the same path', 'zh-CN': '存活与就绪使用了同一路径' },
  why: {
    en: 'If the path checks the database, its outage restarts every pod; if it does not, pods get traffic that they cannot serve. Give readiness a path of its own.',
    'zh-CN':
      '若该路径检查数据库，数据库故障会导致所有 Pod 重启；若不检查，Pod 会收到无法处理的流量。请为就绪检查使用单独路径。',
  },
  source: 'C-083',
  applies: ({ config: { project, probes } }) =>
    probes.livenessType === 'http' &&
    probes.readinessType === 'http' &&
    project.livePath === project.readyPath,
});
