import { defineRule } from '../check.ts';
import { probeKinds, typeOf } from '../probe-kinds.ts';

/** Reports a server of UDP alone without an exec probe: the kubelet cannot ask a UDP port. */
export const udpNotProbed = defineRule({
  id: 'udp-not-probed',
  severity: 'warning',
  at: ['probes.livenessType', 'probes.readinessType', 'project.ports'],
  title: { en: 'No probe can ask a UDP port', 'zh-CN': '探针无法检查 UDP 端口' },
  why: {
    en: 'Every port of the workload is UDP, so no probe is written: the pod counts as ready at once, and a hang is never noticed. Let an exec probe ask the binary, or listen on a TCP port for the health checks.',
    'zh-CN':
      '该工作负载的端口全部是 UDP，因此不会生成探针：Pod 会立即视为就绪，卡死也不会被发现。请使用 exec 探针调用二进制，或另外监听一个用于健康检查的 TCP 端口。',
  },
  source:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  applies: ({ config, ports }) =>
    ports.length > 0 &&
    ports.every(({ transport }) => transport === 'UDP') &&
    probeKinds.every((kind) => typeOf(config, kind) !== 'exec'),
});
