import type { ServicePort } from '../../plan/index.ts';
import { type Hole, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const portValues = valueKeys('service', {
  port: { en: 'HTTP port of the Service.', 'zh-CN': 'Service 的 HTTP 端口。' },
  grpcPort: { en: 'gRPC port of the Service.', 'zh-CN': 'Service 的 gRPC 端口。' },
  metricsPort: { en: 'Metrics port of the Service.', 'zh-CN': 'Service 的指标端口。' },
});

const portKeys = {
  http: portValues.port,
  grpc: portValues.grpcPort,
  metrics: portValues.metricsPort,
} as const;

/** The number of a port of the Service. */
export const servicePortParam = ({
  name,
  servicePort,
}: Pick<ServicePort, 'name' | 'servicePort'>): Hole => param(portKeys[name], servicePort);

/** A port of a Service. */
export const portTree = (port: ServicePort): { [key: string]: Tree } => ({
  name: port.name,
  port: servicePortParam(port),
  targetPort: port.name,
  protocol: 'TCP',
  // Gateways and meshes use it to choose HTTP/2 for gRPC (C-048).
  appProtocol: port.appProtocol,
});
