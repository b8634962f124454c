import type { Config } from '../../config.ts';

/** The Collector that comes with the service into the cluster. */
export interface OwnCollector {
  readonly mode: 'deployment' | 'operator';
  /** What the operator's object is called; it names its Service `<base>-collector`. */
  readonly base: string;
  /** Name of the Service and of the pods' name label, in both modes (C-064). */
  readonly service: string;
  readonly replicas: number;
  /** Request and limit in MiB. */
  readonly memory: number;
  /** `host:port` and whether TLS is off; none when it only prints. */
  readonly backend: { readonly endpoint: string; readonly plain: boolean } | undefined;
}

const backend = (address: string): OwnCollector['backend'] => {
  const [, scheme, host = '', port] = /^(https?):\/\/([^/:?#]+)(?::(\d+))?/.exec(address) ?? [];
  return { endpoint: `${host}:${port ?? '4317'}`, plain: scheme === 'http' };
};

/** The chosen name, unless the Collector would then be called as the service is. */
const baseName = ({ telemetry, project }: Config): string => {
  const { collectorName } = telemetry;
  const isTaken = `${collectorName}-collector` === project.name;
  return collectorName === '' || isTaken ? project.name : collectorName;
};

/** The service's own Collector, if it has one. */
export const planCollector = (config: Config): OwnCollector | undefined => {
  const { telemetry } = config;
  const base = baseName(config);
  return telemetry.enabled && telemetry.collector !== 'none'
    ? {
        mode: telemetry.collector,
        base,
        service: `${base}-collector`,
        replicas: telemetry.collectorReplicas,
        memory: telemetry.collectorMemory,
        backend:
          telemetry.collectorExporter === 'otlp' ? backend(telemetry.collectorEndpoint) : undefined,
      }
    : undefined;
};
