import { definePreset } from './preset.ts';

/** Four programs of one Cargo workspace, shipped in one image. */
export const workspace = definePreset({
  id: 'workspace',
  title: { en: 'Workspace with several programs', 'zh-CN': '含多个程序的 workspace' },
  summary: {
    en: 'An API, a queue worker, a nightly job and a database migration out of one Cargo workspace, in one image, with PostgreSQL and NATS. The migration runs before each release.',
    'zh-CN':
      '同一 Cargo workspace 中的 API、队列后台任务、夜间任务和数据库迁移，共用一个镜像，使用 PostgreSQL 与 NATS。迁移在每次发布之前运行。',
  },
  values: {
    'project.name': 'orders',
    'project.layout': 'workspace',
    'project.binary': 'orders-api',
    'services.database': 'postgresql',
    'services.databaseNamespace': 'data',
    'services.broker': 'nats',
    'services.brokerNamespace': 'data',
    'traffic.exposure': 'gateway',
    'traffic.requestTimeout': 25,
  },
  workloads: {
    worker: {
      project: { binary: 'orders-worker' },
      workload: { kind: 'worker' },
      scaling: { autoscale: true, autoscaler: 'keda', queue: true, cpu: false, minReplicas: 2 },
    },
    nightly: {
      project: { binary: 'orders-cli' },
      workload: { kind: 'cron', args: ['compact'] },
      job: { schedule: '0 3 * * *' },
    },
    migrate: {
      project: { binary: 'orders-cli' },
      workload: { kind: 'job', args: ['migrate'] },
      job: { runs: 'before-release' },
    },
  },
});
