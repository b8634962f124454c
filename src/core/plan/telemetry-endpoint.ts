import type { Config } from '../config.ts';
import { planCollector } from './telemetry/own-collector.ts';

/** Where and how the service sends its traces: port, protocol and scheme always agree (C-060). */
export interface TelemetryEndpoint {
  readonly protocol: 'grpc' | 'http/protobuf';
  readonly port: 4317 | 4318;
  /** URL in the cluster. */
  readonly endpoint: string;
  /** URL in Compose: the Collector if it runs there, else Jaeger; none if neither does. */
  readonly composeEndpoint: string | undefined;
  /** Share of traces that are kept, 0 to 1. */
  readonly sampling: number;
  /** Namespace of the Collector, empty when it is in the service's own. */
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
  // A bare Service name belongs to the own namespace; a dotted host is complete as it stands.
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
