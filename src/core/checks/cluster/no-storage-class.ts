import { clusterOf } from '../../plan/cluster/index.ts';
import { defineCheck } from '../check.ts';

/** Reports a claim without a class where the cluster has no default. */
export const noStorageClass = defineCheck({
  id: 'no-storage-class',
  run: ({ config, claims }) => {
    const { name, hasDefaultStorage } = clusterOf(config);
    if (hasDefaultStorage ?? true) return [];
    if (claims.every(({ storageClass }) => storageClass !== '')) return [];
    return [
      {
        severity: 'warning',
        at: ['pod.storageClass', 'cluster.kind'],
        title: {
          en: `${name} has no default storage class`,
          'zh-CN': `${name} 没有默认存储类`,
        },
        why: {
          en: 'The claim names no class and no class is the default, so it stays Pending and the pods wait for it. Name the class that the platform made, for example gp3.',
          'zh-CN':
            '声明未指定存储类，集群也没有默认类，因此一直处于 Pending，Pod 会持续等待。请填写平台提供的存储类，例如 gp3。',
        },
        source: 'https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html',
      },
    ];
  },
});
