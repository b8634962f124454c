import { firstOf, workloadsOf } from '../plan/bundle.ts';
import type { Plan } from '../plan/index.ts';
import { oncePerPlan } from '../plan/once-per-plan.ts';

/** A host port that Compose publishes for a container. */
export interface PublishedPort {
  readonly host: number;
  readonly port: number;
}

/** The next port number, or the previous number after 65535. */
const neighbour = (port: number): number => (port < 65535 ? port + 1 : port - 1);

const openPorts = ({ ports }: Plan): readonly number[] =>
  ports.filter(({ name }) => name !== 'metrics').map(({ port }) => port);

/** The first number from `port` on that no other container uses. */
const free = (port: number, taken: ReadonlySet<number>): number =>
  taken.has(port) ? free(neighbour(port), taken) : port;

const ofFirst = (plan: Plan): readonly PublishedPort[] => {
  const { hostPort } = plan.config.compose;
  return openPorts(plan).map((port, index) => ({
    host: index === 0 ? hostPort : port === hostPort ? neighbour(port) : port,
    port,
  }));
};

const ofServers = oncePerPlan((first: Plan): ReadonlyMap<Plan, readonly PublishedPort[]> => {
  const all = new Map([[first, ofFirst(first)]]);
  const taken = new Set(ofFirst(first).map(({ host }) => host));
  for (const one of first.workloads.filter(({ kind }) => kind === 'server')) {
    const own = openPorts(one).map((port): PublishedPort => {
      const host = free(port, taken);
      taken.add(host);
      return { host, port };
    });
    all.set(one, own);
  }
  return all;
});

/**
 * The ports that Compose publishes for a workload: for the first one its first port under the
 * chosen host port, and gRPC beside HTTP under its own number or the next free number; for another
 * server each port under its own number or the next free one.
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
