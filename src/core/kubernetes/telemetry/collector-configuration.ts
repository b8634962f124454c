import type { Json } from '../../formats/json.ts';
import { emitYaml } from '../../formats/yaml.ts';
import type { OwnCollector } from '../../plan/index.ts';
import { gatewayConfig } from '../../plan/telemetry/collector-pipelines.ts';

type Section = { readonly [key: string]: Json };

/**
 * Exporters: print counts, or send to one backend, with TLS unless the address is plain `http`
 * (C-029, C-082).
 */
const exporters = ({ backend }: OwnCollector): Section =>
  backend === undefined
    ? { debug: { verbosity: 'basic' } }
    : {
        otlp_grpc: {
          endpoint: backend.endpoint,
          ...(backend.plain ? { tls: { insecure: true } } : {}),
          retry_on_failure: { enabled: true, max_elapsed_time: '300s' },
          sending_queue: { enabled: true, queue_size: 5000 },
        },
      };

/** The configuration of the service's Collector, as data. */
export const ownCollectorConfig = (own: OwnCollector): Section => {
  const all = exporters(own);
  const [name = 'debug'] = Object.keys(all);
  return gatewayConfig({ exporters: all, traces: name, metrics: name, logs: name });
};

/** The configuration of the service's Collector, as YAML text. */
export const ownCollectorFile = (own: OwnCollector): string => emitYaml(ownCollectorConfig(own));
