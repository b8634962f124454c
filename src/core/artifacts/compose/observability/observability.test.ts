import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../../../config.ts';
import type { FieldValue } from '../../../fields/index.ts';
import { parseYaml } from '../../../formats/yaml-parse.ts';
import { planWith } from '../../../testing/kubernetes-objects.ts';
import { observability } from '../../observability/index.ts';
import { compose } from '../index.ts';

type Changes = Partial<Record<FieldPath, FieldValue>>;

const documentOf = (path: string, changes: Changes): unknown => {
  const file = compose.files(planWith(changes)).find((one) => one.path === path);
  const parsed = parseYaml(file?.text ?? '');
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
};

const watched: Changes = {
  'services.collector': true,
  'services.prometheus': true,
  'services.grafana': true,
  'telemetry.alerts': true,
};

describe('Prometheus', () => {
  it('scrapes the service under the name that the rules select, the Collector and itself (C-030)', () => {
    const config = documentOf('compose/prometheus.yml', watched);
    expect(config).toMatchObject({
      global: { scrape_interval: '15s', evaluation_interval: '15s' },
      rule_files: ['/etc/prometheus/rules/*.yaml'],
      scrape_configs: [
        { job_name: 'app', static_configs: [{ targets: ['app:9090'] }] },
        { job_name: 'prometheus', static_configs: [{ targets: ['localhost:9090'] }] },
        { job_name: 'otel-collector', static_configs: [{ targets: ['otel-collector:8888'] }] },
      ],
    });
  });

  it('scrapes a service with the name of another service under its actual host name', () => {
    const changes = { ...watched, 'project.name': 'grafana' };
    expect(documentOf('compose/prometheus.yml', changes)).toMatchObject({
      scrape_configs: [
        { job_name: 'grafana', static_configs: [{ targets: ['grafana-service:9090'] }] },
        {},
        {},
      ],
    });
  });

  it('receives the Collector’s metrics over OTLP', () => {
    expect(documentOf('compose/otel-collector.yaml', watched)).toMatchObject({
      exporters: { 'otlp_http/prometheus': { endpoint: 'http://prometheus:9090/api/v1/otlp' } },
      service: { pipelines: { metrics: { exporters: ['otlp_http/prometheus'] } } },
    });
    expect(documentOf('compose.yaml', watched)).toMatchObject({
      services: {
        prometheus: { command: expect.arrayContaining(['--web.enable-otlp-receiver']) },
      },
    });
  });
});

describe('Grafana', () => {
  it('starts with data sources, the dashboard and a password from a file (C-024, C-030)', () => {
    const file = documentOf('compose.yaml', watched);
    expect(file).toMatchObject({
      services: {
        grafana: {
          environment: { GF_SECURITY_ADMIN_PASSWORD__FILE: '/run/secrets/grafana-password' },
          ports: ['127.0.0.1:3000:3000'],
        },
      },
      secrets: { 'grafana-password': { environment: 'GRAFANA_PASSWORD' } },
    });
    expect(documentOf('compose/grafana/datasources.yaml', watched)).toMatchObject({
      datasources: [{ type: 'prometheus', url: 'http://prometheus:9090', isDefault: true }],
    });
  });

  it('mounts only files that the bundle has', () => {
    const plan = planWith(watched);
    const paths = [...compose.files(plan), ...observability.files(plan)].map(({ path }) => path);
    const { configs } = documentOf('compose.yaml', watched) as {
      readonly configs: Readonly<Record<string, { readonly file: string }>>;
    }; // the artifact writes this shape
    for (const { file } of Object.values(configs)) {
      expect(paths).toContain(file.replace(/^\.\//, ''));
    }
  });
});

it('every container has the labels that log lines include (C-030)', () => {
  const { services } = documentOf('compose.yaml', { ...watched, 'compose.logLabels': true }) as {
    readonly services: Readonly<Record<string, unknown>>;
  }; // the artifact writes this shape
  for (const [name, service] of Object.entries(services)) {
    expect(service).toMatchObject({
      labels: { service: name, environment: 'compose' },
      logging: { options: { labels: 'service,environment' } },
    });
  }
});

it('the service starts without the services of a profile', () => {
  const changes = { ...watched, 'compose.profile': true };
  expect(documentOf('compose.yaml', changes)).toMatchObject({
    services: {
      app: { depends_on: { 'otel-collector': { required: false } } },
      grafana: { profiles: ['observability'] },
      prometheus: { profiles: ['observability'] },
    },
  });
});

it('a separate override file rebuilds the image on changes', () => {
  expect(documentOf('compose.override.yaml', { 'compose.watch': true })).toMatchObject({
    services: { app: { develop: { watch: [{ action: 'rebuild', path: '.' }] } } },
  });
});

it('Consul runs when the service registers with it', () => {
  expect(documentOf('compose.yaml', { 'discovery.registry': 'consul' })).toMatchObject({
    services: { consul: { ports: ['127.0.0.1:8500:8500'] } },
  });
});
