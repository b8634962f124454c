import { defineCheck } from '../check.ts';
import { askOtherwise, type ProbeKind, probeKinds, typeField, typeOf } from '../probe-kinds.ts';

/** Reports a gRPC probe without a gRPC server; the plan does not generate it. */
export const grpcProbeWithoutServer = defineCheck({
  id: 'grpc-probe-without-server',
  run: ({ config }) => {
    const isWrong = (kind: ProbeKind) => typeOf(config, kind) === 'grpc';
    if (config.project.grpc || !probeKinds.some(isWrong)) return [];
    return [
      {
        severity: 'warning',
        at: [...probeKinds.filter(isWrong).map(typeField), 'project.grpc'],
        title: {
          en: 'gRPC probes without a gRPC server',
          'zh-CN': '没有 gRPC 服务却使用 gRPC 探针',
        },
        why: {
          en: 'The probe has no port to ask, so it is not written: Kubernetes takes the pod for ready at once and never notices a hang.',
          'zh-CN':
            '探针没有可访问的端口，因此不会生成：Kubernetes 会立即认为 Pod 就绪，也发现不了卡死。',
        },
        source: 'C-031',
        fix: {
          label: { en: 'Probe what the service speaks', 'zh-CN': '改用服务支持的探测方式' },
          apply: (now) => askOtherwise(now, isWrong),
        },
      },
    ];
  },
});
