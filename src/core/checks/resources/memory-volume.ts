import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { amountOf } from '../quantity.ts';

/** Reports a volume in memory that can use up the memory limit, which includes its content. */
export const memoryVolume = defineCheck({
  id: 'memory-volume',
  run: ({ config }) => {
    const limit = amountOf(config.workload.memoryLimit) ?? Number.POSITIVE_INFINITY;
    const isBig = ({ kind, size }: (typeof config.pod.volumes)[number]) =>
      kind === 'memory' && (amountOf(size) ?? Number.POSITIVE_INFINITY) >= limit;
    const big = config.pod.volumes.filter(isBig);
    if (big.length === 0) return [];
    const names = listed(big.map(({ name }) => name));
    return [
      {
        severity: 'warning',
        at: ['pod.volumes', 'workload.memoryLimit'],
        title: {
          en: `Filling ${names.en} kills the service`,
          'zh-CN': `写满 ${names['zh-CN']} 会导致服务被终止`,
        },
        why: {
          en: 'Files in memory count against the memory limit of the container, and the volume may grow to the whole of it: the kernel then kills the process (OOMKilled).',
          'zh-CN':
            '内存中的文件计入容器的内存上限，而该卷可以增长到占满上限：内核随后会终止进程（OOMKilled）。',
        },
        source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
        fix: {
          label: { en: 'Keep it on disk', 'zh-CN': '改用磁盘' },
          apply: (now) =>
            withValue(
              now,
              'pod.volumes',
              now.pod.volumes.map((row) => (isBig(row) ? { ...row, kind: 'empty' as const } : row)),
            ),
        },
      },
    ];
  },
});
