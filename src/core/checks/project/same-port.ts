import { type Config, type FieldPath, withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { withUsualServicePorts } from '../traffic/same-service-port.ts';

/**
 * The ports that two listeners use; metrics may share the HTTP port as a path of the same server.
 */
const conflicts = ({ project }: Config): readonly FieldPath[] => {
  const isOnGrpc = (port: number) => project.grpc && port === project.grpcPort;
  return [
    ...(project.http && isOnGrpc(project.httpPort) ? (['project.grpcPort'] as const) : []),
    ...(project.metrics && isOnGrpc(project.metricsPort) ? (['project.metricsPort'] as const) : []),
  ];
};

const apart = (config: Config): Config => {
  const { httpPort, metricsPort } = config.project;
  const taken = new Set([httpPort, metricsPort]);
  const grpcPort = [50051, 50052, 50053].find((port) => !taken.has(port)) ?? 50054;
  const next = withValue(config, 'project.grpcPort', grpcPort);
  // Metrics that shared the port become a separate port of the Service.
  const { servicePort, grpcServicePort } = config.traffic;
  return [servicePort, grpcServicePort].includes(metricsPort) ? withUsualServicePorts(next) : next;
};

/** Reports two listeners of the service on one port. */
export const samePort = defineCheck({
  id: 'same-port',
  run: ({ config }) => {
    const at = conflicts(config);
    if (at.length === 0) return [];
    return [
      {
        severity: 'error',
        at,
        title: { en: 'Two servers share one port', 'zh-CN': '两个服务使用了同一端口' },
        why: {
          en: 'The second listener fails with “address already in use” and the process exits: the pod restarts for ever.',
          'zh-CN': '第二个监听会因“address already in use”失败，进程随即退出，Pod 会不断重启。',
        },
        source: 'https://doc.rust-lang.org/std/io/enum.ErrorKind.html#variant.AddrInUse',
        fix: {
          label: { en: 'Move gRPC to a port of its own', 'zh-CN': '为 gRPC 换用单独端口' },
          apply: apart,
        },
      },
    ];
  },
});
