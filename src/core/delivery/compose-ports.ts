import type { Plan } from '../plan/index.ts';

/** A host port that Compose publishes for a container. */
export interface PublishedPort {
  readonly host: number;
  readonly port: number;
}

/** The next port number, or the previous number after 65535. */
const neighbour = (port: number): number => (port < 65535 ? port + 1 : port - 1);

/**
 * The ports that Compose publishes for the service: the first port under the chosen host port, and
 * gRPC beside HTTP under its own number or the next free number.
 */
export const ownPublishedPorts = ({ config, ports }: Plan): readonly PublishedPort[] => {
  const { hostPort } = config.compose;
  const open = ports.filter(({ name }) => name !== 'metrics');
  return open.map(({ port }, index) => ({
    host: index === 0 ? hostPort : port === hostPort ? neighbour(port) : port,
    port,
  }));
};

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
  const own = new Set(ownPublishedPorts(plan).map(({ host }) => host));
  return receiverPorts[receiver].filter((port) => !own.has(port));
};
