import type { Config } from '../config.ts';
import type { ContainerPort } from './ports.ts';

/** One way in from outside: a host and the Service port behind it. */
export interface Entrance {
  readonly protocol: 'http' | 'grpc';
  readonly host: string;
  /** Path prefix; gRPC routes by service and has none. */
  readonly path: string;
  /** Port of the Service. */
  readonly servicePort: number;
}

/** How the service is reached from outside the cluster. */
export interface Exposure {
  readonly kind: 'gateway' | 'ingress';
  readonly entrances: readonly Entrance[];
  /** Secret with the certificate; none without TLS. */
  readonly tlsSecret: string | undefined;
}

/** A Service port and the container port behind it. */
export interface ServicePort extends ContainerPort {
  readonly servicePort: number;
}

/** The ports of the Service, under the container ports' names. */
export const planServicePorts = (
  { traffic }: Config,
  ports: readonly ContainerPort[],
): readonly ServicePort[] =>
  ports.map((port) => ({
    ...port,
    servicePort:
      port.name === 'http'
        ? traffic.servicePort
        : port.name === 'grpc'
          ? traffic.grpcServicePort
          : port.port,
  }));

/** Hosts for HTTP and gRPC; when both names are the same, HTTP keeps it (C-048). */
export const planExposure = (
  config: Config,
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
  const tlsSecret = traffic.tls === 'none' ? undefined : traffic.tlsSecret || `${project.name}-tls`;
  return { kind: traffic.exposure, entrances, tlsSecret };
};
