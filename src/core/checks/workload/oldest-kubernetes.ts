import { kubernetesVersions, oldestMaintained } from '../../versions.ts';
import { defineCheck } from '../check.ts';

type Version = (typeof kubernetesVersions)[number];

/** Whether the Kubernetes project no longer maintains a version. */
const isUnmaintained = (version: Version): boolean =>
  kubernetesVersions.indexOf(version) < kubernetesVersions.indexOf(oldestMaintained);

/** Reports the oldest maintained Kubernetes version, which loses support next, and older ones. */
export const oldestKubernetes = defineCheck({
  id: 'oldest-kubernetes',
  run: ({ config: { workload } }) => {
    const version = workload.kubernetesVersion;
    if (isUnmaintained(version)) {
      return [
        {
          severity: 'advice',
          at: ['workload.kubernetesVersion'],
          title: {
            en: `Kubernetes ${version} gets fixes from a cloud at most`,
            'zh-CN': `Kubernetes ${version} 至多只有云厂商提供修复`,
          },
          why: {
            en: `The project maintains ${oldestMaintained} and newer. Some clouds extend the support of older versions for a price, and upgrade the cluster by themselves when it ends.`,
            'zh-CN': `社区仅维护 ${oldestMaintained} 及更新版本。部分云厂商对旧版本提供收费的延长支持，到期后会自动升级集群。`,
          },
          source: 'C-108',
        },
      ];
    }
    if (version !== oldestMaintained) return [];
    return [
      {
        severity: 'advice',
        at: ['workload.kubernetesVersion'],
        title: {
          en: `Kubernetes ${version} is the next to lose support`,
          'zh-CN': `Kubernetes ${version} 将最先停止支持`,
        },
        why: {
          en: 'A minor version gets fixes for about fourteen months, and this is the oldest that still does. Plan the upgrade: nodes and control plane move one minor version at a time.',
          'zh-CN':
            '每个小版本约有十四个月的维护期，这是仍在维护的最旧版本。请规划升级：控制面和节点一次只能升一个小版本。',
        },
        source: 'C-108',
      },
    ];
  },
});
