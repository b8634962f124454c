import type { ContainerPort, Plan, ServicePort } from '../../plan/index.ts';
import { type Hole, param, type Tree } from '../tree.ts';
import { type ValueKey, valueKeys } from '../value-keys.ts';

const portValues = valueKeys('service', {
  port: { en: 'HTTP port of the Service.', 'zh-CN': 'Service 的 HTTP 端口。' },
  grpcPort: { en: 'gRPC port of the Service.', 'zh-CN': 'Service 的 gRPC 端口。' },
  metricsPort: { en: 'Metrics port of the Service.', 'zh-CN': 'Service 的指标端口。' },
  ports: {
    en: 'Number of each further port in its Services and routes, by name.',
    'zh-CN': '各个其他端口在其 Service 和路由中的端口号，按名称列出。',
  },
});

const portKeys: ReadonlyMap<string, ValueKey> = new Map([
  ['http', portValues.port],
  ['grpc', portValues.grpcPort],
  ['metrics', portValues.metricsPort],
]);

/** The section of values.yaml with a number for each further port. */
export const furtherPortValues: ValueKey = portValues.ports;

const furtherKey = (name: string): ValueKey => ({
  ...furtherPortValues,
  path: `${furtherPortValues.path}.${name}`,
});

/** The chart's value with the number of a port of the Service. */
export const servicePortKey = (name: string): ValueKey => portKeys.get(name) ?? furtherKey(name);

/** The number of a port of the Service. */
export const servicePortParam = ({
  name,
  servicePort,
}: Pick<ServicePort, 'name' | 'servicePort'>): Hole => param(servicePortKey(name), servicePort);

/** A port of a Service. */
export const portTree = (port: ServicePort): { [key: string]: Tree } => ({
  name: port.name,
  port: servicePortParam(port),
  targetPort: port.name,
  protocol: port.transport,
  // Gateways and meshes use it to choose HTTP/2 for gRPC (C-048).
  appProtocol: port.appProtocol,
});

/** Metrics are for Prometheus; every other port is for callers. */
export const isTraffic = ({ name }: Pick<ContainerPort, 'name'>): boolean => name !== 'metrics';

/** Whether the workload's Service has a port for callers. */
export const hasTraffic = ({ servicePorts }: Plan): boolean => servicePorts.some(isTraffic);
