import type { Plan } from '../../plan/index.ts';
import type { Manifest } from '../manifest.ts';

/** The namespace with its Pod Security level (C-032), unless somebody else owns it. */
export const namespace = (plan: Plan): readonly Manifest[] => {
  const { workload, pod } = plan.config;
  // `default` is always there and shared with everybody.
  if (!workload.createNamespace || plan.namespace === 'default') return [];
  const level = (mode: string) => ({
    [`pod-security.kubernetes.io/${mode}`]: pod.securityProfile,
    [`pod-security.kubernetes.io/${mode}-version`]: `v${workload.kubernetesVersion}`,
  });
  return [
    {
      file: 'namespace',
      about: {
        en: 'The namespace and the Pod Security level that it enforces (C-032), with the recommended labels (C-042).',
        'zh-CN': '命名空间及其强制执行的 Pod Security 级别（C-032），采用推荐的标签（C-042）。',
      },
      tree: {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: plan.namespace,
          // Several services may share it: none of them puts its own name on it.
          labels: {
            'app.kubernetes.io/managed-by': 'waybill',
            ...level('enforce'),
            ...level('audit'),
            ...level('warn'),
          },
        },
      },
      inRaw: true,
      // `helm install --create-namespace` makes it (C-081).
      inChart: false,
      applied: true,
    },
  ];
};
