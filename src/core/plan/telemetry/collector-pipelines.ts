import type { Json } from '../../formats/json.ts';

type Section = { readonly [key: string]: Json };

/** The exporters of each signal; the names refer to `exporters`. */
export interface Pipelines {
  readonly exporters: Section;
  readonly traces: string;
  readonly metrics: string;
  readonly logs: string;
}

const pipeline = (exporter: string): Json => ({
  receivers: ['otlp'],
  processors: ['memory_limiter', 'batch'],
  exporters: [exporter],
});

/**
 * The health endpoint on port 13133 and the Collector's metrics on port 8888, both on every
 * interface (C-064).
 */
export const collectorService = (extensions: readonly string[], pipelines: Section): Json => ({
  extensions,
  telemetry: {
    metrics: {
      readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8888 } } } }],
    },
  },
  pipelines,
});

/** Processors: refuse data before the memory limit is reached, then send in batches (C-082). */
export const collectorProcessors: Section = {
  memory_limiter: { check_interval: '1s', limit_percentage: 80, spike_limit_percentage: 15 },
  batch: { timeout: '5s', send_batch_size: 512 },
};

/**
 * A gateway Collector: receives OTLP on every interface and forwards the signals (C-029, C-064,
 * C-082).
 */
export const gatewayConfig = ({ exporters, traces, metrics, logs }: Pipelines): Section => ({
  extensions: { health_check: { endpoint: '0.0.0.0:13133' } },
  receivers: {
    otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } } },
  },
  processors: collectorProcessors,
  exporters,
  service: collectorService(['health_check'], {
    traces: pipeline(traces),
    metrics: pipeline(metrics),
    logs: pipeline(logs),
  }),
});
