import { type Config, type FieldPath, withValues } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { amountOf } from '../quantity.ts';
import { environmentPlans } from '../replicas.ts';

const isBelow = (limit: string, request: string): boolean =>
  (amountOf(limit) ?? Number.POSITIVE_INFINITY) < (amountOf(request) ?? 0);

const cpuIsBelow = ({ config: { workload } }: Plan): boolean =>
  isBelow(workload.cpuLimit, workload.cpuRequest);
const memoryIsBelow = ({ workload }: Config): boolean =>
  isBelow(workload.memoryLimit, workload.memoryRequest);

const storageIsBelow = ({ workload }: Config): boolean =>
  isBelow(workload.ephemeralLimit, workload.ephemeralRequest);

/** Reports a limit below its request, in the base or in an environment with other requests. */
export const limitBelowRequest = defineCheck({
  id: 'limit-below-request',
  run: (plan) => {
    const isMemory = memoryIsBelow(plan.config);
    const isCpu = cpuIsBelow(plan);
    const isElsewhere = environmentPlans(plan).some(cpuIsBelow);
    const isStorage = storageIsBelow(plan.config);
    if (!isMemory && !isCpu && !isElsewhere && !isStorage) return [];
    const at: FieldPath[] = [
      ...(isMemory ? (['workload.memoryLimit'] as const) : []),
      ...(isCpu || isElsewhere ? (['workload.cpuLimit'] as const) : []),
      ...(isStorage ? (['workload.ephemeralLimit'] as const) : []),
      ...(isElsewhere && !isCpu ? (['environments.rows'] as const) : []),
    ];
    return [
      {
        severity: 'error',
        at,
        title: { en: 'A limit is below its request', 'zh-CN': '资源上限低于请求' },
        why: {
          en: 'The API server refuses such a pod: “must be less than or equal to … limit”. Nothing starts, in this environment or in any.',
          'zh-CN':
            'API server 会拒绝这样的 Pod（“must be less than or equal to … limit”），对应环境中不会有任何 Pod 启动。',
        },
        source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
        fix: {
          label: {
            en: 'Raise memory and storage to the request, drop the CPU limit',
            'zh-CN': '内存和存储上限提高到请求值，移除 CPU 上限',
          },
          apply: (now) =>
            withValues(now, [
              [
                'workload.memoryLimit',
                memoryIsBelow(now) ? now.workload.memoryRequest : now.workload.memoryLimit,
              ],
              [
                'workload.ephemeralLimit',
                storageIsBelow(now) ? now.workload.ephemeralRequest : now.workload.ephemeralLimit,
              ],
              ['workload.cpuLimit', isCpu || isElsewhere ? '' : now.workload.cpuLimit],
            ]),
        },
      },
    ];
  },
});
