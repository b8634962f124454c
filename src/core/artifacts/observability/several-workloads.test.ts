import { expect, test } from 'vitest';
import { at, objectsOf } from '../../testing/kubernetes-objects.ts';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { compose } from '../compose/index.ts';
import { observability } from './index.ts';

type Changes = Parameters<typeof planOfSeveral>[0];

const textOf = (end: string, changes: Changes): string =>
  observability.files(planOfSeveral(changes)).find(({ path }) => path.endsWith(end))?.text ?? '';

const logs = (changes: Changes): string =>
  observability
    .files(planOfSeveral({ 'telemetry.logsOutput': 'loki', ...changes }))
    .map(({ text }) => text)
    .join('');

test('The log agents read the containers of every workload, each under its own name.', () => {
  const bit = logs({ 'telemetry.logs': 'fluent-bit' });
  expect(bit).toContain('/var/log/containers/*_orders-worker-*.log');
  expect(bit).toContain('^(?:orders|orders-worker|orders-nightly|orders-migrate)$');
  expect(bit).toContain("service_name=$kubernetes['container_name']");
  const collector = logs({ 'telemetry.logs': 'collector' });
  expect(collector).toContain('/var/log/pods/*/orders-nightly/*.log');
  expect(collector).toContain('k8s.container.name');
});

test('A failed run of a scheduled program or of a release step is an alert.', () => {
  const changes: Changes = { 'telemetry.alerts': true };
  // The text is quoted in YAML.
  const text = textOf('alerts.rules.yaml', changes).replaceAll('\\"', '"');
  expect(text).toContain('kube_job_failed{condition="true",job_name=~"orders-nightly-[0-9]+"}');
  expect(text).toContain('kube_job_failed{condition="true",job_name=~"orders-migrate"}');
  const rule = objectsOf(planOfSeveral(changes)).get('PrometheusRule/orders');
  expect(at(rule, 'spec.groups.2.name')).toBe('orders-runs');
  expect(at(rule, 'spec.groups.2.rules.0.expr')).toContain('namespace="apps"');
});

test('A worker whose pods do not run is an alert, and one that is scaled to zero is not.', () => {
  const changes: Changes = { 'telemetry.alerts': true };
  const text = textOf('alerts.rules.yaml', changes).replaceAll('\\"', '"');
  expect(text).toContain(
    'kube_deployment_status_condition{condition="Available",status="false",deployment=~"orders-worker"}',
  );
  // The objectives already tell of the first workload.
  expect(text).not.toContain('deployment=~"orders"');
  const rule = objectsOf(planOfSeveral(changes)).get('PrometheusRule/orders');
  expect(at(rule, 'spec.groups.2.rules.0.expr')).toContain('namespace="apps"');
});

test('The dashboard shows the pods and runs of every workload, and the requests of every server.', () => {
  const changes: Changes = { 'telemetry.dashboard': true };
  const workloads = { ...everyKind, admin: { workload: { kind: 'server' } } } as const;
  const text = observability
    .files(planOfSeveral(changes, workloads))
    .find(({ path }) => path.endsWith('dashboard.json'))?.text;
  const containers = 'orders|orders-worker|orders-nightly|orders-migrate|orders-admin';
  expect(text).toContain(`container=~\\"${containers}\\"`);
  expect(text).toContain('job_name=~\\"orders-nightly-[0-9]+|orders-migrate\\"');
  expect(text).toContain('"query": "orders,orders-admin"');
});

test('Prometheus in Compose scrapes every workload with a port for metrics.', () => {
  const workloads = { ...everyKind, admin: { workload: { kind: 'server' } } } as const;
  const config = compose
    .files(planOfSeveral({ 'services.prometheus': true }, workloads))
    .find(({ path }) => path.endsWith('prometheus.yml'));
  expect(config?.text).toContain('job_name: orders-admin\n');
  expect(config?.text).toContain('orders-admin:9090');
  expect(config?.text).not.toContain('orders-worker');
});
