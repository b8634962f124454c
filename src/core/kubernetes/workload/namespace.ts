import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';

/** Pod Security labels of the namespace; undefined for a namespace that others own (C-032). */
export const podSecurityLabels = (plan: Plan): Readonly<Record<string, string>> | undefined => {
  const { workload, pod } = plan.config;
  // Every cluster has the namespace `default`, and all users share it.
  if (!workload.createNamespace || plan.namespace === 'default') return undefined;
  const level = (mode: string) => ({
    [`pod-security.kubernetes.io/${mode}`]: pod.securityProfile,
    [`pod-security.kubernetes.io/${mode}-version`]: `v${workload.kubernetesVersion}`,
  });
  return { ...level('enforce'), ...level('audit'), ...level('warn') };
};

/** The namespace with its Pod Security level, unless others own it. */
export const namespace = (plan: Plan): readonly Manifest[] => {
  const levels = podSecurityLabels(plan);
  if (levels === undefined) return [];
  return [
    {
      ...manifest(
        'namespace',
        {
          en: 'The namespace and the Pod Security level that it enforces (C-032), with the recommended labels (C-042).',
          'zh-CN': '命名空间及其强制执行的 Pod Security 级别（C-032），采用推荐的标签（C-042）。',
        },
        {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: {
            name: plan.namespace,
            // Several services may share the namespace, so no service adds its name to the labels.
            labels: { 'app.kubernetes.io/managed-by': 'waybill', ...levels },
          },
        },
      ),
      // `helm install --create-namespace` creates the namespace (C-081).
      inChart: false,
    },
  ];
};
