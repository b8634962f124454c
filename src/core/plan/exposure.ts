import type { Config } from '../config.ts';
import { type ContainerPort, metricsPort } from './ports.ts';

/**
 * An entry point from outside the cluster: a host and the Service port that receives its requests.
 */
export interface Entrance {
  readonly protocol: 'http' | 'grpc';
  readonly host: string;
  /** Path prefix; empty for gRPC, which routes by service name. */
  readonly path: string;
  /** Port of the Service. */
  readonly servicePort: number;
}

/** How the service is reached from outside the cluster. */
export interface Exposure {
  readonly kind: 'gateway' | 'ingress';
  readonly entrances: readonly Entrance[];
  /** Secret with the certificate; undefined without TLS. */
  readonly tlsSecret: string | undefined;
}

/** A Service port and the container port that receives its traffic. */
export interface ServicePort extends ContainerPort {
  readonly servicePort: number;
}

/**
 * The port whose traffic Flagger shifts. Flagger finds the other ports itself, by their container
 * port numbers.
 */
export const flaggerPort = <P extends ContainerPort>(ports: readonly P[]): P | undefined =>
  ports.find(({ name }) => name === 'http') ?? ports.find(({ name }) => name === 'grpc');

/** Nobody calls a worker, so its Service leads to its metrics only. */
const isCalled = ({ workload }: Config, port: ContainerPort, metrics?: ContainerPort): boolean =>
  workload.kind === 'server' || port === metrics;

/** The ports of the Service, with the names of the container ports. */
export const planServicePorts = (
  config: Config,
  ports: readonly ContainerPort[],
): readonly ServicePort[] => {
  const { traffic, release } = config;
  const numbers = { http: traffic.servicePort, grpc: traffic.grpcServicePort };
  const metrics = metricsPort(config, ports);
  const called = ports.filter((port) => isCalled(config, port, metrics));
  return called.map((port) => {
    const isFound = release.strategy === 'flagger' && port !== flaggerPort(ports);
    return {
      ...port,
      servicePort: port.name === 'metrics' || isFound ? port.port : numbers[port.name],
    };
  });
};

/**
 * Hosts for HTTP and gRPC of the workload whose objects have this name; when both host names are the same, only HTTP uses it
 * (C-048).
 */
export const planExposure = (
  config: Config,
  workload: string,
  ports: readonly ServicePort[],
): Exposure | undefined => {
  const { traffic, project } = config;
  if (traffic.exposure === 'none') return undefined;
  const entrances = ports.flatMap(({ name, servicePort }): Entrance[] => {
    if (name === 'http')
      return [{ protocol: 'http', host: traffic.host, path: traffic.path, servicePort }];
    const shared = project.http && traffic.grpcHost === traffic.host;
    if (name !== 'grpc' || shared) return [];
    return [{ protocol: 'grpc', host: traffic.grpcHost, path: '/', servicePort }];
  });
  if (entrances.length === 0) return undefined;
  const tlsSecret = traffic.tls === 'none' ? undefined : traffic.tlsSecret || `${workload}-tls`;
  return { kind: traffic.exposure, entrances, tlsSecret };
};
