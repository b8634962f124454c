import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

describe('a Helm chart', () => {
  const values = `replicaCount: 4
image:
  repository: registry.acme.dev/shop/orders
service:
  type: ClusterIP
  port: 80
  targetPort: 8013
ingress:
  enabled: true
  hosts:
    - host: orders.acme.dev
resources:
  requests: { cpu: 200m, memory: 96Mi }
  limits: { memory: 192Mi }
autoscaling:
  enabled: true
  minReplicas: 2
  maxReplicas: 7
livenessProbe:
  httpGet: { path: /live, port: http }
env:
  - { name: MODE, value: strict }
args: [serve]
`;
  const chart = {
    'charts/orders/Chart.yaml': 'name: orders\n',
    'charts/orders/values.yaml': values,
  };

  it('gives its values, each with the line', () => {
    const { value, fact } = imported(chart, 'Cargo.toml', Object.keys(chart));
    const fields = [
      'workload.replicas',
      'project.registry',
      'project.httpPort',
      'traffic.host',
      'workload.cpuRequest',
      'workload.memoryLimit',
      'scaling.maxReplicas',
      'project.livePath',
      'workload.args',
    ] as const;
    expect(fields.map(value)).toEqual([
      4,
      'registry.acme.dev/shop',
      8013,
      'orders.acme.dev',
      '200m',
      '192Mi',
      7,
      '/live',
      ['serve'],
    ]);
    expect(fact('traffic.host')).toMatchObject({ file: 'charts/orders/values.yaml', line: 10 });
    expect(value('settings.variables')).toEqual([
      { name: 'MODE', kind: 'text', secret: false, value: 'strict' },
    ]);
  });

  it('that `helm create` wrote decides nothing', () => {
    const created =
      'replicaCount: 1\nimage:\n  repository: nginx\nservice: { port: 80 }\ningress:\n  enabled: false\n  hosts: [{ host: chart-example.local }]\nresources: {}\nautoscaling: { enabled: false, maxReplicas: 100 }\nlivenessProbe: { httpGet: { path: /, port: http } }\n';
    const { facts } = imported({ ...chart, 'charts/orders/values.yaml': created });
    expect(facts.filter(({ file }) => file?.endsWith('values.yaml') === true)).toEqual([]);
  });

  it('of another program, or a values.yaml without a chart, gives nothing', () => {
    const db = {
      'charts/db/Chart.yaml': 'name: db\n',
      'charts/db/values.yaml': 'replicaCount: 9\n',
    };
    expect(imported({ ...chart, ...db }).value('workload.replicas')).toBe(4);
    expect(imported({ 'values.yaml': 'replicaCount: 9\n' }).value('workload.replicas')).toBe(
      undefined,
    );
  });
});
