import type { Config } from '../config.ts';

/** The name of a container port; probes, Services, routes and policies refer to it. */
export type PortName = 'http' | 'grpc' | 'metrics';

/** A port that the container listens on. */
export interface ContainerPort {
  readonly name: PortName;
  readonly port: number;
  /** The protocol, for gateways and meshes (C-048). */
  readonly appProtocol: 'http' | 'kubernetes.io/h2c';
}

/** The ports in use; metrics on the HTTP port do not add a port. */
export const planPorts = ({ project }: Config): readonly ContainerPort[] => {
  const ports: ContainerPort[] = [];
  if (project.http) ports.push({ name: 'http', port: project.httpPort, appProtocol: 'http' });
  if (project.grpc) {
    ports.push({ name: 'grpc', port: project.grpcPort, appProtocol: 'kubernetes.io/h2c' });
  }
  if (project.metrics && !ports.some(({ port }) => port === project.metricsPort)) {
    ports.push({ name: 'metrics', port: project.metricsPort, appProtocol: 'http' });
  }
  return ports;
};

/** The port for a purpose: the named port if it exists, else the first port. */
export const portFor = (
  ports: readonly ContainerPort[],
  name: PortName,
): ContainerPort | undefined => ports.find((port) => port.name === name) ?? ports[0];

/** The port that Prometheus scrapes: the metrics port, or the HTTP port when metrics share it. */
export const metricsPort = (
  config: Config,
  ports: readonly ContainerPort[],
): ContainerPort | undefined =>
  config.project.metrics
    ? ports.find(({ port }) => port === config.project.metricsPort)
    : undefined;
