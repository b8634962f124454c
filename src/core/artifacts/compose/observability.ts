import type { Yaml } from '../../formats/yaml.ts';
import { emitYaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { images } from '../../versions.ts';
import { every } from './every-service.ts';
import { mountedFolder } from './service-mounts.ts';

/** File with the Collector's configuration, mounted by Compose. */
export const collectorFile = `${mountedFolder}/otel-collector.yaml`;

/** Memory of the Collector in MiB; Go is told to stay below four fifths of it (C-082). */
const memory = 256;

const collector = (plan: Plan): Yaml => ({
  image: images.collector,
  command: ['--config=/etc/otelcol-contrib/config.yaml'],
  environment: { GOMEMLIMIT: `${Math.floor(memory * 0.8)}MiB` },
  configs: [{ source: 'otel-collector', target: '/etc/otelcol-contrib/config.yaml' }],
  ...(plan.config.services.jaeger ? { depends_on: ['jaeger'] } : {}),
  read_only: true,
  cap_drop: ['ALL'],
  deploy: { resources: { limits: { memory: `${memory}m` } } },
  ...every(plan),
});

const jaeger = (plan: Plan): Yaml => ({
  image: images.jaeger,
  ports: ['127.0.0.1:16686:16686'],
  cap_drop: ['ALL'],
  ...every(plan),
});

/** The Collector and Jaeger, where they are wanted; neither image has a program to check health. */
export const observabilityServices = (plan: Plan): Readonly<Record<string, Yaml>> => ({
  'otel-collector': plan.config.services.collector ? collector(plan) : undefined,
  jaeger: plan.config.services.jaeger ? jaeger(plan) : undefined,
});

/** Receives OTLP on every interface of its container, passes traces on, prints the rest (C-064). */
export const collectorConfig = (plan: Plan): string => {
  const traces = plan.config.services.jaeger ? 'otlp_grpc/jaeger' : 'debug';
  const pipeline = (exporter: string) => ({
    receivers: ['otlp'],
    processors: ['memory_limiter', 'batch'],
    exporters: [exporter],
  });
  return emitYaml(
    {
      extensions: { health_check: { endpoint: '0.0.0.0:13133' } },
      receivers: {
        otlp: {
          protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } },
        },
      },
      processors: {
        memory_limiter: { check_interval: '1s', limit_percentage: 80, spike_limit_percentage: 15 },
        batch: { timeout: '5s', send_batch_size: 512 },
      },
      exporters: {
        debug: { verbosity: 'basic' },
        ...(plan.config.services.jaeger
          ? { 'otlp_grpc/jaeger': { endpoint: 'jaeger:4317', tls: { insecure: true } } }
          : {}),
      },
      service: {
        extensions: ['health_check'],
        telemetry: {
          metrics: {
            readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8888 } } } }],
          },
        },
        pipelines: {
          traces: pipeline(traces),
          metrics: pipeline('debug'),
          logs: pipeline('debug'),
        },
      },
    },
    {
      header: say(plan, {
        en: 'OpenTelemetry Collector of compose.yaml; in the cluster the platform runs its own.',
        'zh-CN': 'compose.yaml 中的 OpenTelemetry Collector；集群中由平台统一提供。',
      }),
    },
  );
};
