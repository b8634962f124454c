import { type Config, withValue } from '../../config.ts';
import { clusterOf } from '../../plan/cluster/index.ts';
import { defineCheck } from '../check.ts';

/** Reports a claim for all nodes where the default storage of the cluster is for one node. */
export const sharedStorage = defineCheck({
  id: 'shared-storage',
  run: ({ config, claims }) => {
    const { name, sharedStorage: classes } = clusterOf(config);
    const isOpen = claims.some(
      ({ access, storageClass }) => access === 'ReadWriteMany' && storageClass === '',
    );
    if (classes === undefined || !isOpen) return [];
    const [usual] = classes;
    return [
      {
        severity: 'error',
        at: ['pod.storageClass', 'pod.claimAccess', 'cluster.kind'],
        title: {
          en: `The default storage of ${name} is for one node`,
          'zh-CN': `${name} 的默认存储只能供单节点使用`,
        },
        why:
          usual === undefined
            ? {
                en: 'The claim asks for ReadWriteMany and names no class, so it stays Pending and the pods wait for it. Install shared storage, such as NFS or Longhorn, and name its class.',
                'zh-CN':
                  '声明要求 ReadWriteMany 但未指定存储类，因此一直处于 Pending，Pod 会持续等待。请安装 NFS 或 Longhorn 等共享存储，并填写其存储类。',
              }
            : {
                en: `The claim asks for ReadWriteMany and names no class, so it stays Pending and the pods wait for it. The class ${usual} of the platform is for all nodes.`,
                'zh-CN': `声明要求 ReadWriteMany 但未指定存储类，因此一直处于 Pending，Pod 会持续等待。平台的 ${usual} 可供所有节点使用。`,
              },
        source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
        fix:
          usual === undefined
            ? undefined
            : {
                label: { en: `Use ${usual}`, 'zh-CN': `使用 ${usual}` },
                apply: (now: Config) => withValue(now, 'pod.storageClass', usual),
              },
      },
    ];
  },
});
