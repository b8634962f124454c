import { choice, same, toggle } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';

/** The security profile and the API token. */
export const securityFields = {
  securityProfile: choice({
    label: { en: 'Security profile', 'zh-CN': '安全级别' },
    help: {
      en: 'The Pod Security Standard that the namespace enforces on every pod in it, your sidecars and init containers included.',
      'zh-CN': '命名空间对其中所有 Pod 强制执行的 Pod Security 标准，包括 Sidecar 和 Init 容器。',
    },
    group: 'security',
    default: 'restricted',
    options: {
      restricted: {
        label: same('restricted'),
        help: {
          en: 'Not root, no added capabilities, seccomp on. A normal Rust service needs nothing more.',
          'zh-CN': '禁止 root，移除所有 capabilities，启用 seccomp。一般的 Rust 服务完全够用。',
        },
      },
      baseline: {
        label: same('baseline'),
        help: {
          en: 'Only stops known ways out of the container; for sidecars or images that insist on root.',
          'zh-CN': '仅阻止已知的容器逃逸方式；用于必须以 root 运行的 Sidecar 或镜像。',
        },
      },
    },
    source: 'C-032',
    when: inCluster,
  }),
  userNamespaces: toggle({
    label: { en: 'User namespaces', 'zh-CN': '用户命名空间' },
    help: {
      en: 'Maps the users of the pod to ones that mean nothing on the node (hostUsers: false), so that an escape gains little. Needs Kubernetes 1.36 and nodes with a recent kernel and container runtime.',
      'zh-CN':
        '将 Pod 内的用户映射为节点上的无特权用户（hostUsers: false），即使逃逸也收获有限。需要 Kubernetes 1.36，以及较新的节点内核和容器运行时。',
    },
    group: 'security',
    advanced: true,
    default: false,
    source: 'C-032',
    when: { ...inCluster, 'workload.kubernetesVersion': ['1.36', '1.37'] },
  }),
  automountToken: toggle({
    label: { en: 'Mount the API token', 'zh-CN': '挂载 API 令牌' },
    help: {
      en: 'Gives the pod a token for the Kubernetes API. Leave it off unless the code calls that API: a stolen token is a way into the cluster.',
      'zh-CN':
        '向 Pod 提供 Kubernetes API 的令牌。除非代码确实调用该 API，否则应关闭：令牌泄漏就等于打开了集群的入口。',
    },
    group: 'security',
    advanced: true,
    default: false,
    source: 'C-111',
    when: inCluster,
  }),
};
