import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, objectsWith } from '../../testing/kubernetes-objects.ts';
import type { Json } from '../tree.ts';

type Changes = Parameters<typeof objectsWith>[0];

const container = (changes: Changes): Json | undefined =>
  at(objectsWith(changes).get('Deployment/app'), 'spec.template.spec.containers.0');

const row = (name: string, value: string, secret = false) => ({
  name,
  kind: 'text',
  secret,
  value,
});

describe('environment variables', () => {
  it('puts plain variables in one ConfigMap, and references each secret key separately (C-038)', () => {
    const changes = {
      'services.database': 'postgresql',
      'settings.variables': [row('REGION', 'eu'), row('API_TOKEN', 'never written')],
      'secrets.keys': [{ variable: 'DATABASE_URL', secret: 'db', key: 'url', remoteKey: '' }],
    };
    const objects = objectsWith(changes);
    expect(at(objects.get('ConfigMap/app-env'), 'data.REGION')).toBe('eu');
    expect(at(container(changes), 'envFrom')).toEqual([{ configMapRef: { name: 'app-env' } }]);
    const env = at(container(changes), 'env');
    expect(at(env, '0')).toEqual({
      name: 'API_TOKEN',
      valueFrom: { secretKeyRef: { name: 'app-secrets', key: 'api-token' } },
    });
    expect(at(env, '1')).toEqual({
      name: 'DATABASE_URL',
      valueFrom: { secretKeyRef: { name: 'db', key: 'url' } },
    });
    expect(JSON.stringify([...objects.values()])).not.toContain('never written');
  });

  it('puts variables that refer to others in the pod, after the variables to which they refer', () => {
    const changes = {
      'settings.variables': [
        row('DB_PASSWORD', ''),
        row('DB_URL', 'postgres://app:$(DB_PASSWORD)@db/app'),
        row('PRICE', '$(5)'),
      ],
    };
    const env = at(container(changes), 'env');
    expect(at(env, '0.name')).toBe('DB_PASSWORD');
    expect((env as Json[]).at(-2)).toEqual({
      name: 'DB_URL',
      value: 'postgres://app:$(DB_PASSWORD)@db/app',
    });
    const data = at(objectsWith(changes).get('ConfigMap/app-env'), 'data');
    expect(at(data, 'PRICE')).toBe('$(5)');
    expect(at(data, 'DB_URL')).toBeUndefined();
  });

  it('gives Rocket, which starts its own threads, the number under its own name', () => {
    const env = at(container({ 'project.framework': 'rocket' }), 'env');
    const names = (env as Json[]).map((one) => at(one, 'name'));
    expect(names).toContain('ROCKET_WORKERS');
    expect(names).not.toContain('TOKIO_WORKER_THREADS');
  });

  it('gives the pod its metadata and its share of the CPU (C-033)', () => {
    const env = at(container({}), 'env');
    expect(env).toContainEqual({
      name: 'POD_IP',
      valueFrom: { fieldRef: { fieldPath: 'status.podIP' } },
    });
    expect(env).toContainEqual({
      name: 'TOKIO_WORKER_THREADS',
      valueFrom: {
        resourceFieldRef: { containerName: 'app', resource: 'requests.cpu', divisor: '1' },
      },
    });
    const further = at(container({ 'workload.threadVariables': ['RAYON_NUM_THREADS'] }), 'env');
    expect(further).toContainEqual({
      name: 'RAYON_NUM_THREADS',
      valueFrom: {
        resourceFieldRef: { containerName: 'app', resource: 'requests.cpu', divisor: '1' },
      },
    });
    const limited = at(container({ 'workload.cpuLimit': '2' }), 'env');
    expect(limited).toContainEqual({
      name: 'TOKIO_WORKER_THREADS',
      valueFrom: {
        resourceFieldRef: { containerName: 'app', resource: 'limits.cpu', divisor: '1' },
      },
    });
    const none = container({
      'settings.podInfo': false,
      'workload.tokioWorkers': false,
      'telemetry.enabled': false,
    });
    expect(at(none, 'env')).toBeUndefined();
  });
});

describe('the version in telemetry', () => {
  const resource = {
    name: 'OTEL_RESOURCE_ATTRIBUTES',
    value: 'service.version=$(SERVICE_VERSION),deployment.environment.name=production',
  };
  const version = {
    name: 'SERVICE_VERSION',
    valueFrom: { fieldRef: { fieldPath: "metadata.labels['app.kubernetes.io/version']" } },
  };

  it.each([
    ['rolling', ['Deployment/app']],
    ['blue-green', ['Deployment/app-blue', 'Deployment/app-green']],
    ['canary', ['Deployment/app-stable', 'Deployment/app-canary']],
    ['argo-canary', ['Rollout/app']],
  ])('is the version of the pod under %s, not one version for all pods', (strategy, names) => {
    const objects = objectsWith({ 'release.strategy': strategy });
    for (const name of names) {
      const env = at(objects.get(name), 'spec.template.spec.containers.0.env') as Json[];
      // The kubelet expands only references to variables that are earlier in the list.
      expect(env.slice(-1)).toEqual([resource]);
      expect(env.slice(0, -1)).toContainEqual(version);
      expect(at(objects.get(name), 'spec.template.metadata.labels')).toHaveProperty([
        'app.kubernetes.io/version',
      ]);
    }
    expect(at(objects.get('ConfigMap/app-env'), 'data')).not.toHaveProperty(resource.name);
  });
});

describe('the checksum', () => {
  const checksum = (changes: Changes): string => {
    const annotations = at(
      objectsWith(changes).get('Deployment/app'),
      'spec.template.metadata.annotations',
    );
    return (annotations as Record<string, string>)['checksum/config'] ?? '';
  };

  it('is the hash of the JSON that Helm makes from the same values', () => {
    const data = at(objectsWith({}).get('ConfigMap/app-env'), 'data') as Record<string, string>;
    const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
    const json = JSON.stringify({ config: sorted });
    expect(checksum({})).toBe(createHash('sha256').update(json).digest('hex'));
  });

  it('changes with a variable or the configuration file, and with nothing else', () => {
    expect(checksum({ 'settings.logLevel': 'debug' })).not.toBe(checksum({}));
    const file = { 'settings.configFile': 'toml' };
    const filled = {
      ...file,
      'settings.configEntries': [{ key: 'a.b', kind: 'number', value: '1' }],
    };
    expect(checksum(filled)).not.toBe(checksum(file));
    expect(checksum({ 'workload.cpuRequest': '1' })).toBe(checksum({}));
  });
});

describe('secrets', () => {
  const withSecret = { 'services.database': 'postgresql', 'services.cache': 'valkey' };

  it('come from an external store by default (C-037)', () => {
    const objects = objectsWith(withSecret);
    expect(objects.get('ExternalSecret/app-secrets')).toMatchObject({
      apiVersion: 'external-secrets.io/v1',
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'platform' },
        target: { name: 'app-secrets', creationPolicy: 'Owner' },
        data: [
          { secretKey: 'database-url', remoteRef: { key: 'app/database-url' } },
          { secretKey: 'redis-url', remoteRef: { key: 'app/redis-url' } },
        ],
      },
    });
    expect(objects.has('Secret/app-secrets')).toBe(false);
  });

  it('are placeholders in the example provider, and are not written when they already exist', () => {
    const example = objectsWith({ ...withSecret, 'secrets.provider': 'example' });
    expect(at(example.get('Secret/app-secrets'), 'stringData')).toEqual({
      'database-url': 'postgres://app:PASSWORD@postgres:5432/app',
      'redis-url': 'redis://:PASSWORD@valkey:6379/0',
    });
    const existing = objectsWith({ ...withSecret, 'secrets.provider': 'existing' });
    expect([...existing.keys()].filter((name) => name.includes('Secret'))).toEqual([]);
  });
});
