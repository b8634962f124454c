import { withValues } from '../../config.ts';
import { portFor } from '../../plan/ports.ts';
import { defineCheck } from '../check.ts';
import { probeKinds, typeField, typeOf } from '../probe-kinds.ts';

/** Reports HTTP probes of a port that speaks a protocol of its own; the plan asks it by TCP. */
export const httpOnTcp = defineCheck({
  id: 'http-on-tcp',
  run: ({ config, ports }) => {
    const port = portFor(ports, config.project.healthPort);
    const wrong = probeKinds.filter((kind) => typeOf(config, kind) === 'http');
    if (port?.appProtocol !== 'tcp' || wrong.length === 0) return [];
    return [
      {
        severity: 'advice',
        at: [...wrong.map(typeField), 'project.healthPort'],
        title: {
          en: `HTTP probes of \`${port.name}\` are written as TCP probes`,
          'zh-CN': `对 \`${port.name}\` 的 HTTP 探针按 TCP 探针生成`,
        },
        why: {
          en: 'Nothing behind the port answers an HTTP request, so the kubelet only opens a connection. A program that hangs but still accepts connections is not noticed: an exec probe can ask it in its own protocol.',
          'zh-CN':
            '该端口不会响应 HTTP 请求，因此 kubelet 只建立连接。进程卡死但仍接受连接时不会被发现；可以用 exec 探针以其自身协议检查。',
        },
        source:
          'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-tcp-liveness-probe',
        fix: {
          label: { en: 'Choose TCP', 'zh-CN': '选择 TCP' },
          apply: (now) =>
            withValues(
              now,
              wrong.map((kind) => [typeField(kind), 'tcp'] as const),
            ),
        },
      },
    ];
  },
});
