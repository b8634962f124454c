import { type Config, withValues } from '../../config.ts';
import { serviceNumber } from '../../plan/exposure.ts';
import type { Plan, ServicePort } from '../../plan/index.ts';
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

const isRepeated = (ports: readonly ServicePort[]): boolean =>
  repeated(ports.map(({ servicePort, transport }) => `${transport} ${servicePort}`)).length > 0;

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
  applies: ({ servicePorts }) => isRepeated(servicePorts.filter(({ further }) => !further)),
  fix: {
    label: { en: 'Use the usual numbers', 'zh-CN': '使用惯用端口号' },
    apply: withUsualServicePorts,
  },
});

/** The ports of each Service of further ports, with their numbers there. */
const furtherServices = ({ ports }: Plan): readonly (readonly ServicePort[])[] =>
  (['internal', 'load-balancer', 'node-port'] as const).map((reach) =>
    ports
      .filter(({ further }) => further?.reach === reach)
      .map((port) => ({ ...port, servicePort: serviceNumber(port) })),
  );

/** Reports further ports that have the number of another port of the same Service. */
export const sameFurtherServicePort = defineRule({
  id: 'same-further-service-port',
  severity: 'error',
  at: ['project.ports', 'traffic.servicePort', 'traffic.grpcServicePort'],
  title: {
    en: 'A further port has the number of another port of its Service',
    'zh-CN': '其他端口与同一 Service 中另一端口的编号相同',
  },
  why: {
    en: 'The ports of one protocol need a number each in a Service: the API server refuses it (“Duplicate value”). Choose another Service port.',
    'zh-CN':
      '同一 Service 中同一协议的端口号必须各不相同，否则 API server 会拒绝（“Duplicate value”）。请更换 Service 端口。',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  applies: (plan) =>
    furtherServices(plan).some(isRepeated) ||
    (isRepeated(plan.servicePorts) &&
      !isRepeated(plan.servicePorts.filter(({ further }) => !further))),
});
