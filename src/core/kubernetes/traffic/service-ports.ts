import type { ServicePort } from '../../plan/index.ts';
import { type Hole, param, type Tree } from '../tree.ts';

const valueName = {
  http: 'service.port',
  grpc: 'service.grpcPort',
  metrics: 'service.metricsPort',
} as const;

/** The number under which a port of the Service is reached. */
export const servicePortParam = ({
  name,
  servicePort,
}: Pick<ServicePort, 'name' | 'servicePort'>): Hole => param(valueName[name], servicePort);

/** A port of a Service. */
export const portTree = (port: ServicePort): { [key: string]: Tree } => ({
  name: port.name,
  port: servicePortParam(port),
  targetPort: port.name,
  protocol: 'TCP',
  // Gateways and meshes choose HTTP/2 for gRPC by it (C-048).
  appProtocol: port.appProtocol,
});
