import { defineRule } from '../check.ts';

/**
 * Reports Istio's sidecar under the restricted profile, which forbids the capabilities of its init
 * container.
 */
export const injectionRefused = defineRule({
  id: 'sidecar-needs-cni',
  severity: 'advice',
  at: ['mesh.dataPlane', 'pod.securityProfile'],
  title: {
    en: 'The sidecar needs Istio’s CNI plug-in here',
    'zh-CN': '此处的 Sidecar 需要 Istio CNI 插件',
  },
  why: {
    en: 'Without the plug-in Istio adds an init container that changes the network as root. A restricted namespace refuses such pods, so none would start.',
    'zh-CN':
      '未启用该插件时，Istio 会注入以 root 修改网络的 Init 容器。restricted 级别的命名空间会拒绝这类 Pod，导致全部无法启动。',
  },
  source: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
  applies: ({ config: { mesh, pod } }) =>
    mesh.provider === 'istio' &&
    mesh.dataPlane === 'sidecar' &&
    pod.securityProfile === 'restricted',
});
