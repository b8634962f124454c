import type { Config } from '../config.ts';
import type { Entrance, ServicePort } from './entrance.ts';
import { planFurtherRoutes } from './further-routes.ts';
import { type ContainerPort, metricsPort } from './ports.ts';

/** How the service is reached from outside the cluster. */
export interface Exposure {
  readonly kind: 'gateway' | 'ingress';
  readonly entrances: readonly Entrance[];
  /** Secret with the certificate; undefined without TLS. */
  readonly tlsSecret: string | undefined;
}

/**
 * The port whose traffic Flagger shifts. Flagger finds the other ports itself, by their container
 * port numbers.
 */
export const flaggerPort = <P extends ContainerPort>(ports: readonly P[]): P | undefined =>
  ports.find(({ name }) => name === 'http') ??
  ports.find(({ name }) => name === 'grpc') ??
  ports.find(({ further }) => further !== undefined);

/** Nobody calls a worker, so its Service leads to its metrics only. */
const isCalled = ({ workload }: Config, port: ContainerPort, metrics?: ContainerPort): boolean =>
  workload.kind === 'server' || port === metrics;

/** Whether the workload's Service has the port; Flagger writes every port that it finds as TCP. */
const isInService = ({ release }: Config, { further, transport }: ContainerPort): boolean =>
  further === undefined ||
  (further.reach !== 'pod' &&
    further.reach !== 'internal' &&
    (release.strategy !== 'flagger' || transport === 'TCP'));

/** The number of a port of a Service; a further port has the number of the container by default. */
export const serviceNumber = ({ further, port }: ContainerPort): number =>
  further?.servicePort || port;

/** The ports of the Service, with the names of the container ports. */
export const planServicePorts = (
  config: Config,
  ports: readonly ContainerPort[],
): readonly ServicePort[] => {
  const { traffic, release } = config;
  const numbers: Readonly<Record<string, number>> = {
    http: traffic.servicePort,
    grpc: traffic.grpcServicePort,
  };
  const metrics = metricsPort(config, ports);
  const called = ports.filter(
    (port) => isCalled(config, port, metrics) && isInService(config, port),
  );
  return called.map((port) => {
    const isFound = release.strategy === 'flagger' && port !== flaggerPort(called);
    const own = port.further === undefined ? numbers[port.name] : serviceNumber(port);
    return { ...port, servicePort: isFound ? port.port : (own ?? port.port) };
  });
};

/** The ports that a listener of the Gateway passes on without reading them, as TCP or UDP. */
export const planListenerPorts = (
  { traffic }: Config,
  ports: readonly ServicePort[],
): readonly ServicePort[] =>
  traffic.exposure === 'gateway' ? ports.filter(({ further }) => further?.reach === 'gateway') : [];

/** What decides on the hosts of a workload beside its Config. */
interface Facts {
  /** The name of the workload's objects. */
  readonly workload: string;
  readonly environment: string | undefined;
  readonly ports: readonly ServicePort[];
}

/**
 * The hosts of the HTTP and the gRPC port; when both host names are the same, only HTTP uses it
 * (C-048).
 */
export const mainEntrances = (
  { traffic, project }: Config,
  ports: readonly ServicePort[],
): readonly Entrance[] =>
  ports.flatMap(({ name, servicePort }): Entrance[] => {
    const further = undefined;
    if (name === 'http')
      return [{ protocol: 'http', host: traffic.host, path: traffic.path, servicePort, further }];
    const shared = project.http && traffic.grpcHost === traffic.host;
    if (name !== 'grpc' || shared) return [];
    return [{ protocol: 'grpc', host: traffic.grpcHost, path: '/', servicePort, further }];
  });

/** The hosts of a workload that are reached from outside the cluster. */
export const planExposure = (
  config: Config,
  { workload, environment, ports }: Facts,
): Exposure | undefined => {
  const { traffic } = config;
  if (traffic.exposure === 'none') return undefined;
  const main = mainEntrances(config, ports);
  const entrances = [...main, ...planFurtherRoutes(config, environment, ports, main)];
  if (entrances.length === 0) return undefined;
  const tlsSecret = traffic.tls === 'none' ? undefined : traffic.tlsSecret || `${workload}-tls`;
  return { kind: traffic.exposure, entrances, tlsSecret };
};
