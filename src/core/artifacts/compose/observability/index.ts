import { otlpReceiver, publishedReceiverPorts } from '../../../delivery/compose-ports.ts';
import { commented, type Yaml } from '../../../formats/yaml.ts';
import { type Plan, say } from '../../../plan/index.ts';
import { images } from '../../../versions.ts';
import { every } from '../every-service.ts';
import { collector, collectorFile } from './collector.ts';
import { consul } from './consul.ts';
import { grafana, grafanaConfigs, grafanaSecret, grafanaVariable } from './grafana.ts';
import { inProfile } from './profile.ts';
import { prometheus, prometheusConfigs } from './prometheus.ts';

const receiver = (plan: Plan, name: 'jaeger' | 'otel-collector'): readonly string[] =>
  otlpReceiver(plan) === name
    ? publishedReceiverPorts(plan).map((port) => `127.0.0.1:${port}:${port}`)
    : [];

const jaegerTwo = {
  en: 'Jaeger 2: OTLP needs no setting (C-026).',
  'zh-CN': 'Jaeger 2：接收 OTLP 无需任何设置（C-026）。',
};

const jaeger = (plan: Plan): Yaml => ({
  image: commented(say(plan, jaegerTwo), images.jaeger),
  ...inProfile(plan),
  ports: [...receiver(plan, 'jaeger'), '127.0.0.1:16686:16686'],
  cap_drop: ['ALL'],
  ...every(plan, 'jaeger'),
});

/** The Compose services for observability, and the registry with which the service may register. */
export const observabilityServices = (plan: Plan): Readonly<Record<string, Yaml>> => {
  const { services, discovery } = plan.config;
  return {
    'otel-collector': services.collector
      ? collector(plan, receiver(plan, 'otel-collector'))
      : undefined,
    jaeger: services.jaeger ? jaeger(plan) : undefined,
    prometheus: services.prometheus ? prometheus(plan) : undefined,
    grafana: services.grafana ? grafana(plan) : undefined,
    consul: discovery.registry === 'consul' ? consul(plan) : undefined,
  };
};

/** The Compose configs of the observability services. */
export const observabilityConfigs = (plan: Plan): Readonly<Record<string, Yaml>> => ({
  'otel-collector': plan.config.services.collector ? { file: `./${collectorFile}` } : undefined,
  ...prometheusConfigs(plan),
  ...grafanaConfigs(plan),
});

/** The Compose secrets of the observability services. */
export const observabilitySecrets = (plan: Plan): Readonly<Record<string, Yaml>> =>
  plan.config.services.grafana ? { [grafanaSecret]: { environment: grafanaVariable } } : {};

/** Names of the data volumes of the observability services. */
export const observabilityVolumes = ({ config: { services } }: Plan): readonly string[] => [
  ...(services.prometheus ? ['prometheus-data'] : []),
  ...(services.grafana ? ['grafana-data'] : []),
];
