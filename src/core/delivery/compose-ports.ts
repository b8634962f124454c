import { firstOf, workloadsOf } from '../plan/bundle.ts';
import { composePages } from '../plan/compose-pages.ts';
import type { ContainerPort, Plan } from '../plan/index.ts';
import { oncePerPlan } from '../plan/once-per-plan.ts';
import { backingServices } from '../services/index.ts';

/** A host port that Compose publishes for a container. */
export interface PublishedPort {
  readonly host: number;
  readonly port: number;
  readonly transport: ContainerPort['transport'];
}

/** The next port number, or the previous number after 65535. */
const neighbour = (port: number): number => (port < 65535 ? port + 1 : port - 1);

const openPorts = ({ ports }: Plan): readonly ContainerPort[] =>
  ports.filter(({ name, further }) => name !== 'metrics' && further?.reach !== 'pod');

/** Host ports in use, as `TCP 8080`: the two protocols number their ports apart. */
type Taken = Set<string>;

const keyOf = (transport: ContainerPort['transport'], port: number): string =>
  `${transport} ${port}`;

/** The first number from `port` on that no other container uses. */
const free = (port: number, transport: ContainerPort['transport'], taken: Taken): number => {
  let found = port;
  while (taken.has(keyOf(transport, found))) found = found < 65535 ? found + 1 : 1024;
  taken.add(keyOf(transport, found));
  return found;
};

/** The host ports of the backing services and of the pages in the Compose file. */
const ofOthers = ({ config, services }: Plan): readonly number[] => [
  ...(config.compose.publishServices
    ? [
        ...services.flatMap(({ kind }) => backingServices[kind].publishedPorts),
        ...Object.values(receiverPorts).flat(),
      ]
    : []),
  ...composePages(config).map(({ port }) => port),
];

/** A low port of the machine may be taken or need root: 53 is published as 8053. */
const beyondLow = (port: number): number => (port < 1024 ? 8000 + port : port);

const furtherOf = (plan: Plan, taken: Taken): readonly PublishedPort[] => {
  const used: Taken = new Set([
    ...taken,
    ...ofOthers(plan.first ?? plan).map((port) => keyOf('TCP', port)),
  ]);
  return openPorts(plan)
    .filter(({ further }) => further !== undefined)
    .map(({ port, transport }) => {
      const host = free(beyondLow(port), transport, used);
      taken.add(keyOf(transport, host));
      return { host, port, transport };
    });
};

const ofFirst = (plan: Plan): readonly PublishedPort[] => {
  const { hostPort } = plan.config.compose;
  return openPorts(plan)
    .filter(({ further }) => further === undefined)
    .map(({ port, transport }, index) => ({
      host: index === 0 ? hostPort : port === hostPort ? neighbour(port) : port,
      port,
      transport,
    }));
};

const ofServers = oncePerPlan((first: Plan): ReadonlyMap<Plan, readonly PublishedPort[]> => {
  const standard = ofFirst(first);
  const taken: Taken = new Set(standard.map(({ transport, host }) => keyOf(transport, host)));
  const all = new Map([[first, [...standard, ...furtherOf(first, taken)]]]);
  for (const one of first.workloads.filter(({ kind }) => kind === 'server')) {
    const own = openPorts(one)
      .filter(({ further }) => further === undefined)
      .map(
        ({ port, transport }): PublishedPort => ({
          host: free(port, transport, taken),
          port,
          transport,
        }),
      );
    all.set(one, [...own, ...furtherOf(one, taken)]);
  }
  return all;
});

/**
 * The ports that Compose publishes for a workload: for the first one its first port under the
 * chosen host port, and gRPC beside HTTP under its own number or the next free number; for another
 * server, and for further ports, each under its own number or the next free one.
 */
export const ownPublishedPorts = (plan: Plan): readonly PublishedPort[] =>
  ofServers(firstOf(plan)).get(plan) ?? [];

/** The container of the Compose file that receives OTLP. */
export const otlpReceiver = ({ config: { services } }: Plan) =>
  services.collector ? 'otel-collector' : services.jaeger ? 'jaeger' : undefined;

/** OTLP over gRPC and HTTP; for the Collector also its metrics and health ports. */
const receiverPorts = { 'otel-collector': [4317, 4318, 8888, 13133], jaeger: [4317, 4318] };

/**
 * The ports of the OTLP receiver that Compose publishes for programs outside Compose; without the
 * ports that the service publishes.
 */
export const publishedReceiverPorts = (plan: Plan): readonly number[] => {
  const receiver = otlpReceiver(plan);
  if (receiver === undefined || !plan.config.compose.publishServices) return [];
  const own = new Set(
    workloadsOf(plan)
      .flatMap(ownPublishedPorts)
      .map(({ host }) => host),
  );
  return receiverPorts[receiver].filter((port) => !own.has(port));
};
