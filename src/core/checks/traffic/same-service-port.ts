import { type Config, withValues } from '../../config.ts';
import { defineRule } from '../check.ts';
import { repeated } from '../names.ts';

/** The Config with different Service ports for HTTP, gRPC and metrics. */
export const withUsualServicePorts = (config: Config): Config => {
  const { metricsPort } = config.project;
  const grpc = [50051, 50052].find((port) => port !== metricsPort) ?? 50051;
  return withValues(config, [
    ['traffic.servicePort', 80],
    ['traffic.grpcServicePort', grpc],
  ]);
};

/** Reports two Service ports with the same number. */
export const sameServicePort = defineRule({
  id: 'same-service-port',
  severity: 'error',
  at: ['traffic.servicePort', 'traffic.grpcServicePort', 'project.metricsPort'],
  title: { en: 'Two ports of the Service have one number', 'zh-CN': 'Service 的两个端口号相同' },
  why: {
    en: 'HTTP, gRPC and metrics need a number each: the API server refuses the Service (“Duplicate value”).',
    'zh-CN':
      'HTTP、gRPC 和指标的端口号必须各不相同，否则 API server 会拒绝该 Service（“Duplicate value”）。',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  applies: ({ servicePorts }) =>
    repeated(servicePorts.map(({ servicePort }) => String(servicePort))).length > 0,
  fix: {
    label: { en: 'Use the usual numbers', 'zh-CN': '使用惯用端口号' },
    apply: withUsualServicePorts,
  },
});
