import { choice, same, text, toggle } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';

/** The namespace and the version of the cluster. */
export const placementFields = {
  namespace: text({
    label: { en: 'Namespace', 'zh-CN': '命名空间' },
    help: {
      en: 'Kubernetes namespace of every object. Quotas, network policies and Pod Security apply per namespace, so give a team or a system its own.',
      'zh-CN':
        '所有对象所在的 Kubernetes 命名空间。配额、网络策略和 Pod Security 都以命名空间为单位生效，建议每个团队或系统各用一个。',
    },
    group: 'placement',
    default: 'apps',
    pattern: 'dnsLabel',
    maxLength: 63,
    when: inCluster,
  }),
  createNamespace: toggle({
    label: { en: 'Create the namespace', 'zh-CN': '创建命名空间' },
    help: {
      en: 'Writes a Namespace with its Pod Security labels. Turn it off where the platform team owns namespaces: applying it needs rights on the whole cluster.',
      'zh-CN':
        '生成带有 Pod Security 标签的 Namespace。若命名空间由平台团队统一管理，请关闭：创建它需要集群级权限。',
    },
    group: 'placement',
    advanced: true,
    default: true,
    source: 'C-032',
    when: inCluster,
  }),
  kubernetesVersion: choice({
    label: { en: 'Kubernetes version', 'zh-CN': 'Kubernetes 版本' },
    help: {
      en: 'The oldest minor version that must accept the manifests. Features it lacks are not written: user namespaces, for example, need 1.36.',
      'zh-CN':
        '必须能够接受这些清单的最低小版本。该版本不具备的特性不会写入，例如用户命名空间需要 1.36。',
    },
    group: 'placement',
    default: '1.37',
    options: {
      '1.32': { label: same('1.32') },
      '1.33': { label: same('1.33') },
      '1.34': { label: same('1.34') },
      '1.35': { label: same('1.35') },
      '1.36': { label: same('1.36') },
      '1.37': { label: same('1.37') },
    },
    source: 'C-108',
    when: inCluster,
  }),
};
