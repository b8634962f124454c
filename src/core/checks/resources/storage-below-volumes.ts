import { withValue } from '../../config.ts';
import { scratchBytes } from '../../plan/ephemeral-storage.ts';
import { defineCheck } from '../check.ts';
import { amountOf } from '../quantity.ts';

/**
 * Reports a storage limit below the size of the volumes: volumes on the node's disk count against
 * the pod's limit.
 */
export const storageBelowVolumes = defineCheck({
  id: 'storage-below-volumes',
  run: ({ config, volumes }) => {
    const limit = amountOf(config.workload.ephemeralLimit) ?? Number.POSITIVE_INFINITY;
    const held = scratchBytes(volumes);
    if (!Number.isFinite(held) || held <= limit) return [];
    return [
      {
        severity: 'warning',
        at: ['workload.ephemeralLimit', 'pod.volumes'],
        title: {
          en: 'Filling the scratch volumes evicts the pod',
          'zh-CN': '写满临时卷会导致 Pod 被驱逐',
        },
        why: {
          en: 'Volumes on the node’s disk count against the local storage limit of the pod, and they may hold more than it allows: the kubelet then evicts the pod, although no volume is full.',
          'zh-CN':
            '节点磁盘上的卷计入 Pod 的本地存储上限，而它们的容量之和超过该上限：即使没有卷写满，kubelet 也会驱逐 Pod。',
        },
        source: 'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/',
        fix: {
          label: { en: 'Let the limit follow the volumes', 'zh-CN': '让上限随卷容量而定' },
          apply: (now) => withValue(now, 'workload.ephemeralLimit', ''),
        },
      },
    ];
  },
});
