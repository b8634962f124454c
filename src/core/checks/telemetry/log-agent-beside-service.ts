import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

const placesOf = (plan: Plan): readonly string[] =>
  [plan, ...plan.environments].map(({ namespace }) => namespace);

/**
 * A free namespace from three candidates: a service and its environments rarely use two of them.
 */
const free = (taken: readonly string[]): string =>
  ['logging', 'log-agent', 'node-logs'].find((name) => !taken.includes(name)) ?? 'node-log-agent';

/**
 * Reports the log agent in the namespace of the service: a namespace has only one Pod Security
 * level.
 */
export const logAgentBesideService = defineCheck({
  id: 'log-agent-beside-service',
  run: (plan) => {
    const { logs, logsNamespace } = plan.config.telemetry;
    const places = placesOf(plan);
    if (logs === 'none' || !places.includes(logsNamespace)) return [];
    if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
    return [
      {
        severity: 'error',
        at: ['telemetry.logsNamespace', 'workload.namespace'],
        title: {
          en: 'The log agent shares the namespace of the service',
          'zh-CN': '日志代理与服务共用命名空间',
        },
        why: {
          en: 'The agent mounts files of the nodes and needs the level `privileged`. Whichever of the two is applied last decides: either the agent is refused, or nothing holds the pods of the service to their level any more.',
          'zh-CN':
            '代理需要挂载节点文件，因此要求 `privileged` 级别。最后应用的一方决定级别：要么代理被拒绝，要么服务的 Pod 不再受级别约束。',
        },
        source: 'C-032',
        fix: {
          label: { en: 'Give the agent a namespace', 'zh-CN': '为代理使用独立命名空间' },
          apply: set({ 'telemetry.logsNamespace': free(places) }),
        },
      },
    ];
  },
});
