import { defineCheck } from '../check.ts';
import { askOtherwise, probeKinds, typeField, typeOf } from '../probe-kinds.ts';

/** Reports an HTTP probe on the gRPC port: a gRPC server answers only gRPC calls over HTTP/2. */
export const httpOnGrpc = defineCheck({
  id: 'http-on-grpc',
  run: ({ probes, config }) => {
    const wrong = probeKinds.filter((kind) => {
      const action = probes[kind]?.action;
      return action?.kind === 'http' && action.port === 'grpc';
    });
    if (wrong.length === 0) return [];
    const isWrong = (kind: (typeof probeKinds)[number]) => typeOf(config, kind) === 'http';
    return [
      {
        severity: 'error',
        at: [...wrong.map(typeField), 'project.healthPort'],
        title: { en: 'HTTP probes ask the gRPC port', 'zh-CN': 'HTTP 探针访问了 gRPC 端口' },
        why: {
          en: 'The kubelet speaks HTTP/1.1, which a gRPC server refuses: every probe fails, the container is restarted over and over and never gets traffic.',
          'zh-CN':
            'kubelet 使用 HTTP/1.1，gRPC 服务会拒绝：探针全部失败，容器不断重启，始终收不到流量。',
        },
        source: 'C-031',
        fix: {
          label: { en: 'Use gRPC probes', 'zh-CN': '改用 gRPC 探针' },
          apply: (now) => askOtherwise(now, isWrong, 'grpc'),
        },
      },
    ];
  },
});
