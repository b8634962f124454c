import { defineConcern } from '../fields/index.ts';
import { placementFields } from './workload/placement.ts';
import { programFields } from './workload/program.ts';
import { resourcesFields } from './workload/resources.ts';
import { rolloutFields } from './workload/rollout.ts';
import { shutdownFields } from './workload/shutdown.ts';

/** The workload: namespace, rollout, resources and shutdown. */
export const workload = defineConcern({
  title: { en: 'Workload', 'zh-CN': '工作负载' },
  intro: {
    en: 'What runs, in how many copies, what each may use, and how a version is replaced without losing a request.',
    'zh-CN':
      '运行什么、运行多少个副本，每个副本可用多少资源，以及如何在不丢失请求的前提下更换版本。',
  },
  shared: ['namespace', 'createNamespace', 'kubernetesVersion'],
  groups: {
    program: { en: 'Program', 'zh-CN': '程序' },
    placement: { en: 'Cluster', 'zh-CN': '集群' },
    rollout: { en: 'Rollout', 'zh-CN': '滚动发布' },
    resources: { en: 'Resources', 'zh-CN': '资源' },
    shutdown: { en: 'Shutdown', 'zh-CN': '停止过程' },
  },
  fields: {
    ...programFields,
    ...placementFields,
    ...rolloutFields,
    ...resourcesFields,
    ...shutdownFields,
  },
});
