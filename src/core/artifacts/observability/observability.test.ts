import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../../config.ts';
import type { FieldValue } from '../../fields/index.ts';
import { parseYaml } from '../../formats/yaml-parse.ts';
import { manifests } from '../../kubernetes/index.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { observability } from './index.ts';

type Changes = Partial<Record<FieldPath, FieldValue>>;

const textOf = (path: string, changes: Changes): string => {
  const file = observability.files(planWith(changes)).find((one) => one.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return file.text;
};

const read = (text: string): unknown => {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
};

it('has no files by default', () => {
  expect(observability.files(planWith({}))).toEqual([]);
});

describe('the rule file', () => {
  it('has the rules of the PrometheusRule, without a namespace, which Compose does not have', () => {
    const text = textOf('deploy/observability/alerts.rules.yaml', { 'telemetry.alerts': true });
    expect(text).not.toContain('namespace="');
    expect(text).toContain('ErrorBudgetBurnFast');
    expect(text).toContain('LatencyBudgetBurnSlow');
    expect(text).toContain('NoInstanceScraped');
  });

  it('has a test that names it and covers every alert, firing and silent', () => {
    const test = read(
      textOf('deploy/observability/alerts.test.yaml', { 'telemetry.alerts': true }),
    ) as {
      readonly rule_files: readonly string[];
      readonly tests: readonly {
        readonly alert_rule_test: readonly {
          readonly alertname: string;
          readonly exp_alerts: readonly unknown[];
        }[];
      }[];
    }; // The artifact writes this structure.
    expect(test.rule_files).toEqual(['alerts.rules.yaml']);
    const expected = test.tests.flatMap(({ alert_rule_test: alerts }) => alerts);
    for (const name of new Set(expected.map(({ alertname }) => alertname))) {
      const own = expected.filter(({ alertname }) => alertname === name);
      expect(own.some(({ exp_alerts: fired }) => fired.length === 1)).toBe(true);
      expect(own.some(({ exp_alerts: fired }) => fired.length === 0)).toBe(true);
    }
  });
});

it('draws every panel of the dashboard inside its 24 columns, without overlaps', () => {
  const model = JSON.parse(
    textOf('deploy/observability/dashboard.json', { 'telemetry.dashboard': true }),
  ) as {
    readonly panels: readonly {
      readonly gridPos: { readonly x: number; readonly y: number; readonly w: number };
    }[];
  }; // The artifact writes this structure.
  const taken = model.panels.flatMap(({ gridPos: { x, y, w } }) => {
    expect(x + w).toBeLessThanOrEqual(24);
    return Array.from({ length: w }, (_, column) => `${x + column},${y}`);
  });
  expect(new Set(taken).size).toBe(taken.length);
  expect(model.panels.length).toBeGreaterThan(8);
});

describe('the log agent', () => {
  const folder = 'deploy/kubernetes/logging';
  const fluentBit: Changes = { 'telemetry.logs': 'fluent-bit' };

  it('reads containerd’s lines, adds pod metadata, and stores its offsets (C-066)', () => {
    const text = textOf(`${folder}/configmap.yaml`, fluentBit);
    for (const line of [
      'multiline.parser: docker, cri',
      'name: kubernetes',
      'db: /var/lib/log-agent/positions.db',
      '/var/log/containers/*_app-*.log',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/\[INPUT\]|Parser docker/);
  });

  it('writes one index per day, without the type that Elasticsearch 8 refuses (C-066)', () => {
    const text = textOf(`${folder}/configmap.yaml`, {
      ...fluentBit,
      'telemetry.logsOutput': 'elasticsearch',
      'telemetry.logsEndpoint': 'https://elasticsearch.logging.svc:9200',
    });
    for (const line of [
      'suppress_type_name: true',
      'logstash_format: true',
      'logstash_prefix: app',
      'tls: true',
      'tls.verify: true',
      'port: 9200',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('has a separate namespace, because the service’s namespace forbids host paths (C-032)', () => {
    expect(textOf(`${folder}/namespace.yaml`, fluentBit)).toContain(
      'pod-security.kubernetes.io/enforce: privileged',
    );
    const own = manifests(planWith(fluentBit)).map(({ file }) => file);
    expect(own).not.toContain('daemonset');
  });

  it('may read only pods and namespaces; a Collector gets no access', () => {
    const role = read(textOf(`${folder}/clusterrole.yaml`, fluentBit));
    expect(role).toMatchObject({
      rules: [{ resources: ['namespaces', 'pods'], verbs: ['get', 'list', 'watch'] }],
    });
    const files = observability.files(planWith({ 'telemetry.logs': 'collector' }));
    expect(files.map(({ path }) => path)).not.toContain(`${folder}/clusterrole.yaml`);
  });

  it.each(['fluent-bit', 'collector'] as const)(
    'takes its password from a Secret only, as %s',
    (logs) => {
      const changes: Changes = { 'telemetry.logs': logs, 'telemetry.logsSecret': 'log-backend' };
      expect(textOf(`${folder}/daemonset.yaml`, changes)).toContain('name: log-backend');
      expect(textOf(`${folder}/configmap.yaml`, changes)).toMatch(/\$\{(env:)?LOG_PASSWORD\}/);
    },
  );

  it('uses file_log with offsets on disk as a Collector (C-066)', () => {
    const text = textOf(`${folder}/configmap.yaml`, { 'telemetry.logs': 'collector' });
    expect(text).toContain('file_log:');
    expect(text).toContain('storage: file_storage');
    expect(text).toContain('/var/log/pods/*/app/*.log');
  });
});
