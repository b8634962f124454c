import { describe, expect, it } from 'vitest';
import { emitYaml } from '../../formats/yaml.ts';
import { at, objectsOf, objectsWith, planWith } from '../../testing/kubernetes-objects.ts';
import { template, templateLiteral } from '../chart-template.ts';
import { manifests } from '../index.ts';
import type { Json } from '../tree.ts';

const chartText = (changes: Parameters<typeof planWith>[0], file: string): string => {
  const found = manifests(planWith(changes)).find((one) => one.file === file);
  return emitYaml(template(found?.tree), { literal: templateLiteral });
};

const configOf = (object: Json | undefined): string =>
  // The data of a ConfigMap is a record of texts; its key contains a dot.
  String((at(object, 'data') as Readonly<Record<string, string>>)['config.yaml']);

it('the plan has no telemetry objects by default', () => {
  const kinds = [...objectsWith({}).keys()].map((key) => key.split('/')[0]);
  for (const kind of ['ServiceMonitor', 'PodMonitor', 'PrometheusRule', 'OpenTelemetryCollector']) {
    expect(kinds).not.toContain(kind);
  }
  expect(kinds.filter((kind) => kind === 'Deployment')).toHaveLength(1);
});

describe('a monitor', () => {
  it('uses a port name and labels of the Service, and the release label of the stack (C-058)', () => {
    const objects = objectsWith({
      'telemetry.scrape': 'service-monitor',
      'telemetry.monitorRelease': 'kube-prometheus-stack',
      'project.metricsPort': 9464,
    });
    const monitor = objects.get('ServiceMonitor/app');
    const service = objects.get('Service/app');
    expect(at(monitor, 'metadata.labels.release')).toBe('kube-prometheus-stack');
    expect(at(service, 'metadata.labels')).toMatchObject(
      at(monitor, 'spec.selector.matchLabels') as object,
    );
    const port = at(monitor, 'spec.endpoints.0.port');
    // The type of plain data is recursive; the matcher only needs a list.
    const ports: unknown = at(service, 'spec.ports');
    expect(ports).toContainEqual(expect.objectContaining({ name: String(port), port: 9464 }));
  });

  it.each(['blue-green', 'argo-blue-green', 'flagger'])(
    'also finds the new version under %s, where the Service selects only one version (C-098)',
    (strategy) => {
      const objects = objectsWith({
        'telemetry.scrape': 'service-monitor',
        'release.strategy': strategy,
      });
      const service = objects.get('Service/app-metrics');
      expect(at(service, 'spec.selector')).not.toHaveProperty('track');
      expect(at(service, 'spec.ports.0')).toMatchObject({ name: 'metrics', port: 9090 });
      expect(at(objects.get('ServiceMonitor/app'), 'spec.endpoints.0.relabelings.0')).toMatchObject(
        { regex: 'app-metrics', action: 'keep' },
      );
    },
  );

  it('finds the metrics port that a public Service does not have (C-050, C-058)', () => {
    const published = {
      'traffic.serviceType': 'LoadBalancer',
      'telemetry.scrape': 'service-monitor',
    };
    expect(objectsWith(published).has('Service/app-metrics')).toBe(true);
    const shared = { ...published, 'project.metricsPort': 8080 };
    expect(objectsWith(shared).has('Service/app-metrics')).toBe(false);
    const canary = { 'release.strategy': 'canary', 'telemetry.scrape': 'service-monitor' };
    expect(objectsWith(canary).has('Service/app-metrics')).toBe(false);
  });

  it('scrapes each pod once, although the headless Service has the same labels', () => {
    const objects = objectsWith({
      'telemetry.scrape': 'service-monitor',
      'traffic.headless': true,
    });
    expect(at(objects.get('ServiceMonitor/app'), 'spec.endpoints.0.relabelings')).toEqual([
      { sourceLabels: ['__meta_kubernetes_service_name'], regex: 'app', action: 'keep' },
    ]);
  });

  it('of the pods refers to the container port by its name', () => {
    const objects = objectsWith({ 'telemetry.scrape': 'pod-monitor' });
    expect(at(objects.get('PodMonitor/app'), 'spec.podMetricsEndpoints.0')).toMatchObject({
      port: 'metrics',
      path: '/metrics',
      interval: '30s',
      scrapeTimeout: '10s',
    });
  });

  it('is not generated without metrics', () => {
    const objects = objectsWith({ 'telemetry.scrape': 'pod-monitor', 'project.metrics': false });
    expect(objects.has('PodMonitor/app')).toBe(false);
  });
});

describe('the Collector of the service', () => {
  const deployment = { 'telemetry.collector': 'deployment' } as const;
  const sending = { ...deployment, 'telemetry.collectorExporter': 'otlp' } as const;

  it.each(['deployment', 'operator'] as const)(
    'is the endpoint of the service and is allowed by the policy, as %s (C-064, C-079)',
    (mode) => {
      const changes = { 'telemetry.collector': mode, 'telemetry.protocol': 'grpc' } as const;
      const plan = planWith(changes);
      expect(plan.telemetry?.endpoint).toBe('http://app-collector:4317');
      const objects = objectsOf(plan);
      expect(at(objects.get('NetworkPolicy/app'), 'spec.egress')).toContainEqual({
        to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'app-collector' } } }],
        ports: [{ protocol: 'TCP', port: 4317 }],
      });
      expect(
        at(objects.get('NetworkPolicy/app-collector'), 'spec.podSelector.matchLabels'),
      ).toEqual({ 'app.kubernetes.io/name': 'app-collector' });
    },
  );

  it('listens on every interface and provides its health and metrics (C-064)', () => {
    const config = configOf(objectsWith(deployment).get('ConfigMap/app-collector'));
    for (const line of ['0.0.0.0:4317', '0.0.0.0:4318', '0.0.0.0:13133', 'port: 8888']) {
      expect(config).toContain(line);
    }
  });

  it('prints with the debug exporter, because the logging exporter was removed (C-029)', () => {
    const config = configOf(objectsWith(deployment).get('ConfigMap/app-collector'));
    expect(config).toContain('debug:');
    expect(config).not.toContain('logging');
  });

  it.each([
    ['http://tempo.observability.svc:4317', true],
    ['https://otlp.example.com:443', false],
  ])('uses TLS for a backend unless the address starts with http: %s (C-082)', (address, plain) => {
    const objects = objectsWith({ ...sending, 'telemetry.collectorEndpoint': address });
    const config = configOf(objects.get('ConfigMap/app-collector'));
    expect(config).toContain(`endpoint: ${address.replace(/^https?:\/\//, '')}\n`);
    expect(config.includes('insecure: true')).toBe(plain);
    expect(config).toContain('otlp_grpc:');
    expect(config).toContain('memory_limiter');
  });

  it('limits the Go runtime to four fifths of the memory limit (C-082)', () => {
    const objects = objectsWith({ ...deployment, 'telemetry.collectorMemory': 1024 });
    const container = at(
      objects.get('Deployment/app-collector'),
      'spec.template.spec.containers.0',
    );
    expect(at(container, 'env')).toEqual([{ name: 'GOMEMLIMIT', value: '819MiB' }]);
    expect(at(container, 'resources.limits.memory')).toBe('1024Mi');
  });

  it('is admitted under the same profile as the service (C-032)', () => {
    const pod = at(objectsWith(deployment).get('Deployment/app-collector'), 'spec.template.spec');
    expect(at(pod, 'securityContext')).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(at(pod, 'containers.0.securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('is one object for the operator, with the configuration as data', () => {
    const objects = objectsWith({ ...sending, 'telemetry.collector': 'operator' });
    const object = objects.get('OpenTelemetryCollector/app');
    expect(at(object, 'apiVersion')).toBe('opentelemetry.io/v1beta1');
    expect(at(object, 'spec.config.service.pipelines.traces.exporters')).toEqual(['otlp_grpc']);
    expect(objects.has('Deployment/app-collector')).toBe(false);
  });
});

describe('the alerts', () => {
  const alerting = { 'telemetry.alerts': true, 'telemetry.scrape': 'service-monitor' } as const;

  it('need both a short and a long window, with the factors of the SRE workbook', () => {
    const rule = objectsWith({ ...alerting, 'telemetry.objective': 99.5 }).get(
      'PrometheusRule/app',
    );
    const scope = '{job="app",namespace="apps"}';
    const expressions = (at(rule, 'spec.groups.1.rules') as readonly Json[]).map((one) =>
      at(one, 'expr'),
    );
    const errors = 'job:slo_errors_per_request:ratio_rate';
    expect(expressions.slice(0, 2)).toEqual([
      `${errors}1h${scope} > 0.072 and ${errors}5m${scope} > 0.072`,
      `${errors}6h${scope} > 0.03 and ${errors}30m${scope} > 0.03`,
    ]);
  });

  it('select the job name that the monitor sets, in the namespace of the release', () => {
    const text = chartText(alerting, 'prometheusrule');
    expect(text).toContain(
      '(printf "job=%q,namespace=%q" (include "app.name" .) .Release.Namespace)',
    );
    expect(text).not.toContain('apps');
    expect(text).toContain('{{ "{{" }} $labels.job }}');
  });

  it.each([
    ['500', 'le="0.5"'],
    ['1000', 'le=~"1|1[.]0"'],
    ['2500', 'le="2.5"'],
  ])('match the bucket of %s ms in each number format of Prometheus', (bound, matcher) => {
    const rule = objectsWith({ ...alerting, 'telemetry.latencyThreshold': bound });
    expect(JSON.stringify(rule.get('PrometheusRule/app'))).toContain(
      JSON.stringify(matcher).slice(1, -1),
    );
  });
});

it('include the dashboard as a ConfigMap that Grafana’s sidecar finds', () => {
  const map = objectsWith({ 'telemetry.dashboard': true }).get('ConfigMap/app-dashboard');
  expect(at(map, 'metadata.labels.grafana_dashboard')).toBe('1');
  const text = String((at(map, 'data') as Readonly<Record<string, string>>)['app.json']);
  expect(JSON.parse(text)).toMatchObject({ title: 'app', schemaVersion: 41 });
});
