import type { Config } from '../../config.ts';

/** The Collector that the bundle deploys with the service in the cluster. */
export interface OwnCollector {
  readonly mode: 'deployment' | 'operator';
  /** Name of the operator's object; the operator names its Service `<base>-collector`. */
  readonly base: string;
  /** Name of the Service and value of the pods' name label, in both modes (C-064). */
  readonly service: string;
  readonly replicas: number;
  /** Request and limit in MiB. */
  readonly memory: number;
  /** `host:port`, and whether TLS is off; undefined when the Collector only prints. */
  readonly backend: { readonly endpoint: string; readonly plain: boolean } | undefined;
}

const backend = (address: string): OwnCollector['backend'] => {
  const [, scheme, host = '', port] = /^(https?):\/\/([^/:?#]+)(?::(\d+))?/.exec(address) ?? [];
  return { endpoint: `${host}:${port ?? '4317'}`, plain: scheme === 'http' };
};

/** The name that the user chose, unless the Collector would then have the name of the service. */
const baseName = ({ telemetry, project }: Config): string => {
  const { collectorName } = telemetry;
  const isTaken = `${collectorName}-collector` === project.name;
  return collectorName === '' || isTaken ? project.name : collectorName;
};

/** The Collector of the service; undefined unless the user asks for it. */
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
