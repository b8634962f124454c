import type { Config } from '../config.ts';

/** The name by which probes, Services, routes and policies refer to a container port. */
export type PortName = 'http' | 'grpc' | 'metrics';

/** A port that the container listens on. */
export interface ContainerPort {
  readonly name: PortName;
  readonly port: number;
  /** What gateways and meshes must know of the protocol (C-048). */
  readonly appProtocol: 'http' | 'kubernetes.io/h2c';
}

/** The ports in use; metrics that share the HTTP port are not a port of their own. */
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

/** The port that serves a purpose: the named one if it exists, else the first there is. */
export const portFor = (
  ports: readonly ContainerPort[],
  name: PortName,
): ContainerPort | undefined => ports.find((port) => port.name === name) ?? ports[0];

/** The port on which metrics are scraped: their own, or the HTTP port they share. */
export const metricsPort = (
  config: Config,
  ports: readonly ContainerPort[],
): ContainerPort | undefined =>
  config.project.metrics
    ? ports.find(({ port }) => port === config.project.metricsPort)
    : undefined;
