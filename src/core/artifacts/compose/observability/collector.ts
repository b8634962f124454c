import type { Json } from '../../../formats/json.ts';
import { commented, emitYaml, type Yaml } from '../../../formats/yaml.ts';
import { type Plan, say } from '../../../plan/index.ts';
import { gatewayConfig } from '../../../plan/telemetry/collector-pipelines.ts';
import { images } from '../../../versions.ts';
import { every } from '../every-service.ts';
import { mountedFolder } from '../service-mounts.ts';
import { inProfile } from './profile.ts';

/** File with the Collector's configuration, mounted by Compose. */
export const collectorFile = `${mountedFolder}/otel-collector.yaml`;

/** Memory limit of the Collector in MiB; the Go runtime is limited to four fifths of it (C-082). */
const memory = 256;

const whatItHas = {
  en: 'With receivers and metrics that other containers reach (C-064).',
  'zh-CN': '接收端与指标可供其他容器访问（C-064）。',
};

/**
 * The Compose service of the Collector, which receives and forwards OTLP. Without a health check,
 * because its image contains no program for it.
 */
export const collector = (plan: Plan, ports: readonly string[]): Yaml => {
  const { jaeger, prometheus } = plan.config.services;
  const after = [...(jaeger ? ['jaeger'] : []), ...(prometheus ? ['prometheus'] : [])];
  return {
    image: images.collector,
    ...inProfile(plan),
    command: ['--config=/etc/otelcol-contrib/config.yaml'],
    environment: { GOMEMLIMIT: `${Math.floor(memory * 0.8)}MiB` },
    configs: commented(say(plan, whatItHas), [
      { source: 'otel-collector', target: '/etc/otelcol-contrib/config.yaml' },
    ]),
    ...(after.length > 0 ? { depends_on: after } : {}),
    ports: ports.length > 0 ? ports : undefined,
    read_only: true,
    cap_drop: ['ALL'],
    deploy: { resources: { limits: { memory: `${memory}m` } } },
    ...every(plan, 'otel-collector'),
  };
};

/**
 * The Collector's configuration: traces go to Jaeger, metrics to the OTLP receiver of Prometheus;
 * telemetry without a destination is printed.
 */
export const collectorConfig = (plan: Plan): string => {
  const { jaeger, prometheus } = plan.config.services;
  const exporters: Record<string, Json> = { debug: { verbosity: 'basic' } };
  if (jaeger) exporters['otlp_grpc/jaeger'] = { endpoint: 'jaeger:4317', tls: { insecure: true } };
  if (prometheus) {
    exporters['otlp_http/prometheus'] = { endpoint: 'http://prometheus:9090/api/v1/otlp' };
  }
  const config = gatewayConfig({
    exporters,
    traces: jaeger ? 'otlp_grpc/jaeger' : 'debug',
    metrics: prometheus ? 'otlp_http/prometheus' : 'debug',
    logs: 'debug',
  });
  return emitYaml(config, {
    header: say(plan, {
      en: 'OpenTelemetry Collector of compose.yaml; in the cluster the platform runs its own.\nReceivers and metrics are open to the other containers (C-064); the exporters are the current ones (C-029, C-082).',
      'zh-CN':
        'compose.yaml 中的 OpenTelemetry Collector；集群中由平台统一提供。\n接收端与指标对其他容器开放（C-064），使用当前的导出器（C-029、C-082）。',
    }),
  });
};
