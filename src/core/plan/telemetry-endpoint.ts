import type { Config } from '../config.ts';
import { planCollector } from './telemetry/own-collector.ts';

/** The address and protocol for traces: port, protocol and scheme always agree (C-060). */
export interface TelemetryEndpoint {
  readonly protocol: 'grpc' | 'http/protobuf';
  readonly port: 4317 | 4318;
  /** URL in the cluster. */
  readonly endpoint: string;
  /** URL in Compose: the Collector if Compose runs it, else Jaeger; undefined if neither runs. */
  readonly composeEndpoint: string | undefined;
  /** Share of traces that are sampled, 0 to 1. */
  readonly sampling: number;
  /** Namespace of the Collector; empty when it is the namespace of the service. */
  readonly namespace: string;
}

export const planTelemetry = (config: Config): TelemetryEndpoint | undefined => {
  const { telemetry, services } = config;
  if (!telemetry.enabled) return undefined;
  const own = planCollector(config);
  const port = telemetry.protocol === 'grpc' ? 4317 : 4318;
  const composeHost = services.collector
    ? 'otel-collector'
    : services.jaeger
      ? 'jaeger'
      : undefined;
  // A Service name without a dot is in the namespace of the service; a host name with dots is
  // already complete.
  const bare = !telemetry.collectorService.includes('.');
  const elsewhere =
    bare && telemetry.collectorNamespace !== ''
      ? `${telemetry.collectorService}.${telemetry.collectorNamespace}.svc`
      : telemetry.collectorService;
  return {
    protocol: telemetry.protocol,
    port,
    endpoint: `http://${own?.service ?? elsewhere}:${port}`,
    composeEndpoint: composeHost === undefined ? undefined : `http://${composeHost}:${port}`,
    sampling: telemetry.sampling,
    namespace: bare && own === undefined ? telemetry.collectorNamespace : '',
  };
};
