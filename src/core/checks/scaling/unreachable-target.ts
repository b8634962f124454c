import { type Config, type FieldPath, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { amountOf } from '../quantity.ts';

/** Usage in percent of the request at which the pod reaches its limit. */
const ceiling = (request: string, limit: string): number => {
  const most = amountOf(limit);
  const asked = amountOf(request) ?? 0;
  // Another rule reports a limit below the request.
  const isLimited = most !== undefined && asked > 0 && most >= asked;
  return isLimited ? (most / asked) * 100 : Number.POSITIVE_INFINITY;
};

/**
 * Whether the target is above the limit. A ceiling of 1 % allows no target at all; another rule
 * then reports the limit.
 */
const isOut = (target: number, most: number): boolean => most > 1 && target >= most;

const isCpuOut = ({ scaling, workload }: Config): boolean =>
  scaling.cpu && isOut(scaling.cpuTarget, ceiling(workload.cpuRequest, workload.cpuLimit));
const isMemoryOut = ({ scaling, workload }: Config): boolean =>
  scaling.memory &&
  isOut(scaling.memoryTarget, ceiling(workload.memoryRequest, workload.memoryLimit));

/** Reports a target that the pod cannot reach because of its limit. */
export const unreachableTarget = defineCheck({
  id: 'unreachable-target',
  run: ({ autoscaled, config }) => {
    const at: FieldPath[] = [
      ...(isCpuOut(config) ? (['scaling.cpuTarget'] as const) : []),
      ...(isMemoryOut(config) ? (['scaling.memoryTarget'] as const) : []),
    ];
    if (!autoscaled || at.length === 0) return [];
    return [
      {
        severity: 'warning',
        at,
        title: {
          en: 'The limit stops pods before the target is reached',
          'zh-CN': '达到目标之前已触及上限',
        },
        why: {
          en: 'Targets are percent of the request. With a limit below that point pods are throttled or killed, and the autoscaler never sees a reason to add one.',
          'zh-CN':
            '目标是相对请求值的百分比。上限低于该值时，Pod 会先被限流或终止，自动扩缩容永远看不到扩容的理由。',
        },
        source: 'C-053',
        fix: {
          label: { en: 'Lower the target', 'zh-CN': '降低目标值' },
          apply: (now) => {
            const { workload, scaling } = now;
            const cpu = Math.floor(ceiling(workload.cpuRequest, workload.cpuLimit) * 0.7);
            const memory = Math.floor(ceiling(workload.memoryRequest, workload.memoryLimit) * 0.8);
            return withValues(now, [
              ['scaling.cpuTarget', isCpuOut(now) ? Math.max(1, cpu) : scaling.cpuTarget],
              [
                'scaling.memoryTarget',
                isMemoryOut(now) ? Math.max(1, memory) : scaling.memoryTarget,
              ],
            ]);
          },
        },
      },
    ];
  },
});
