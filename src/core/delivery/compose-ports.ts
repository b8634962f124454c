import type { Plan } from '../plan/index.ts';

/** A port of the machine that Compose hands to a container. */
export interface PublishedPort {
  readonly host: number;
  readonly port: number;
}

/** The next port number, or the one before the last. */
const neighbour = (port: number): number => (port < 65535 ? port + 1 : port - 1);

/** The first port under the chosen host port; gRPC beside HTTP under its own or the next number. */
export const ownPublishedPorts = ({ config, ports }: Plan): readonly PublishedPort[] => {
  const { hostPort } = config.compose;
  const open = ports.filter(({ name }) => name !== 'metrics');
  return open.map(({ port }, index) => ({
    host: index === 0 ? hostPort : port === hostPort ? neighbour(port) : port,
    port,
  }));
};

/** The container of the Compose file that takes OTLP. */
export const otlpReceiver = ({ config: { services } }: Plan) =>
  services.collector ? 'otel-collector' : services.jaeger ? 'jaeger' : undefined;

/** OTLP over gRPC and HTTP; the Collector's own metrics and health beside them. */
const receiverPorts = { 'otel-collector': [4317, 4318, 8888, 13133], jaeger: [4317, 4318] };

/** What the OTLP receiver publishes for programs outside Compose, the service's own ports left alone. */
export const publishedReceiverPorts = (plan: Plan): readonly number[] => {
  const receiver = otlpReceiver(plan);
  if (receiver === undefined || !plan.config.compose.publishServices) return [];
  const own = new Set(ownPublishedPorts(plan).map(({ host }) => host));
  return receiverPorts[receiver].filter((port) => !own.has(port));
};
