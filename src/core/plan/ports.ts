import type { Config } from '../config.ts';
import { type FurtherPort, furtherPorts } from './further-ports.ts';

/** A port that every service can have; the user names the further ones. */
export type PortName = 'http' | 'grpc' | 'metrics';

/** A port that the container listens on. */
export interface ContainerPort {
  /** The name of the container port; probes, Services, routes and policies refer to it. */
  readonly name: string;
  readonly port: number;
  readonly transport: 'TCP' | 'UDP';
  /** The protocol, for gateways and meshes (C-048); undefined for UDP, which they do not read. */
  readonly appProtocol: 'http' | 'kubernetes.io/h2c' | 'tcp' | undefined;
  /** The decisions about a port that the user added; undefined for HTTP, gRPC and metrics. */
  readonly further: Pick<FurtherPort, 'reach' | 'servicePort'> | undefined;
}

const standard = (
  name: PortName,
  port: number,
  appProtocol: ContainerPort['appProtocol'],
): ContainerPort => ({ name, port, transport: 'TCP', appProtocol, further: undefined });

const appProtocols = {
  tcp: 'tcp',
  udp: undefined,
  http: 'http',
  grpc: 'kubernetes.io/h2c',
} as const;

const added = ({ name, port, protocol, reach, servicePort }: FurtherPort): ContainerPort => ({
  name,
  port,
  transport: protocol === 'udp' ? 'UDP' : 'TCP',
  appProtocol: appProtocols[protocol],
  further: { reach, servicePort },
});

/** The ports in use; metrics on the HTTP port do not add a port. */
export const planPorts = (config: Config): readonly ContainerPort[] => {
  const { project } = config;
  const ports: ContainerPort[] = [];
  if (project.http) ports.push(standard('http', project.httpPort, 'http'));
  if (project.grpc) ports.push(standard('grpc', project.grpcPort, 'kubernetes.io/h2c'));
  ports.push(...furtherPorts(config).map(added));
  if (project.metrics && !(project.http && project.httpPort === project.metricsPort)) {
    if (!(project.grpc && project.grpcPort === project.metricsPort)) {
      ports.push(standard('metrics', project.metricsPort, 'http'));
    }
  }
  return ports;
};

/** Whether a server behind the port answers HTTP requests. */
export const answersHttp = ({ appProtocol }: ContainerPort): boolean => appProtocol === 'http';

/** The port that the health checks ask: the chosen one if it exists, else the first TCP port. */
export const portFor = (
  ports: readonly ContainerPort[],
  name: Config['project']['healthPort'],
): ContainerPort | undefined => {
  const overTcp = ports.filter(({ transport }) => transport === 'TCP');
  const chosen =
    name === 'further'
      ? overTcp.find(({ further }) => further !== undefined)
      : overTcp.find((port) => port.name === name);
  return chosen ?? overTcp[0];
};

/** The port that Prometheus scrapes: the metrics port, or the HTTP port when metrics share it. */
export const metricsPort = (
  { project }: Config,
  ports: readonly ContainerPort[],
): ContainerPort | undefined =>
  project.metrics
    ? ports.find(({ port, further }) => port === project.metricsPort && further === undefined)
    : undefined;

/** Ports below this number are for root, unless the kernel is told otherwise. */
const firstUnprivileged = 1024;

/** The kernel parameter with which a process without root may listen on low ports. */
export const lowPortSysctl = 'net.ipv4.ip_unprivileged_port_start';

/**
 * The lowest port, if it is one that only root may open; the pod and the Compose service tell the
 * kernel to open it to every process in the container. It is a safe sysctl of Kubernetes, and the
 * restricted Pod Security profile admits it
 * (https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/).
 */
export const lowestPort = (ports: readonly ContainerPort[]): number | undefined => {
  const low = ports.map(({ port }) => port).filter((port) => port < firstUnprivileged);
  return low.length === 0 ? undefined : Math.min(...low);
};
