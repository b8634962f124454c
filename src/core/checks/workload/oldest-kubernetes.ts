import { kubernetesVersions } from '../../versions.ts';
import { defineRule } from '../check.ts';

/** Reports the oldest supported Kubernetes version, which loses support next. */
export const oldestKubernetes = defineRule({
  id: 'oldest-kubernetes',
  severity: 'advice',
  at: ['workload.kubernetesVersion'],
  title: {
    en: `Kubernetes ${kubernetesVersions[0]} is the next to lose support`,
    'zh-CN': `Kubernetes ${kubernetesVersions[0]} 将最先停止支持`,
  },
  why: {
    en: 'A minor version gets fixes for about fourteen months, and this is the oldest that still does. Plan the upgrade: nodes and control plane move one minor version at a time.',
    'zh-CN':
      '每个小版本约有十四个月的维护期，这是仍在维护的最旧版本。请规划升级：控制面和节点一次只能升一个小版本。',
  },
  source: 'C-108',
  applies: ({ config }) => config.workload.kubernetesVersion === kubernetesVersions[0],
});
