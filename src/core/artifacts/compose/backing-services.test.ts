import { expect, test } from 'vitest';
import { parseYaml } from '../../formats/yaml-parse.ts';
import type { Change } from '../../testing/change.ts';
import { documentOf, postgres, serviceOf, textOf } from './testing/compose-document.ts';

test.each([
  ['16', '/var/lib/postgresql/data'],
  ['17', '/var/lib/postgresql/data'],
  ['18', '/var/lib/postgresql'],
] as const)('PostgreSQL %s keeps its data below %s (C-065).', (version, path) => {
  const service = serviceOf('postgres', postgres, ['services.postgresVersion', version]);
  expect(service.volumes).toEqual([`postgres-data:${path}`]);
});

test('Passwords are read from .env, reported by name when missing, and never written to a file (C-024).', () => {
  const changes: readonly Change[] = [
    postgres,
    ['services.cache', 'valkey'],
    ['services.broker', 'rabbitmq'],
    [
      'settings.variables',
      [{ name: 'STRIPE_KEY', kind: 'text', secret: true, value: 'sk_live_abc' }],
    ],
  ];
  const text = textOf('compose.yaml', ...changes) ?? '';
  expect(text).not.toContain('sk_live_abc');
  const names = [...text.matchAll(/\$\{(\w+)(:\?[^}]+)?\}/g)];
  expect(names.every(([, , message]) => message === ':?set it in .env, see .env.example')).toBe(
    true,
  );
  const example = textOf('.env.example', ...changes) ?? '';
  for (const [, name] of names) expect(example).toMatch(new RegExp(`^${name}=change-me$`, 'm'));
  expect(documentOf(...changes).secrets).toEqual({
    'postgres-password': { environment: 'POSTGRES_PASSWORD' },
    'cache-password': { environment: 'CACHE_PASSWORD' },
  });
  expect(serviceOf('postgres', ...changes).environment?.['POSTGRES_PASSWORD_FILE']).toBe(
    '/run/secrets/postgres-password',
  );
});

test('Without secrets there is no .env.example.', () => {
  expect(textOf('.env.example')).toBeUndefined();
});

test('Data stores publish ports only if chosen, and only on the loopback (C-024).', () => {
  expect(serviceOf('postgres', postgres).ports).toBeUndefined();
  expect(serviceOf('postgres', postgres, ['compose.publishServices', true]).ports).toEqual([
    '127.0.0.1:5432:5432',
  ]);
});

test('The OTLP receiver is published with the data stores, on ports that the service does not use.', () => {
  const published: Change = ['compose.publishServices', true];
  const jaeger: Change = ['services.jaeger', true];
  expect(serviceOf('jaeger', jaeger).ports).toEqual(['127.0.0.1:16686:16686']);
  expect(serviceOf('jaeger', jaeger, published).ports).toEqual([
    '127.0.0.1:4317:4317',
    '127.0.0.1:4318:4318',
    '127.0.0.1:16686:16686',
  ]);
  const own: readonly Change[] = [
    jaeger,
    published,
    ['services.collector', true],
    ['compose.hostPort', 4317],
  ];
  expect(serviceOf('otel-collector', ...own).ports).toEqual(
    [4318, 8888, 13133].map((port) => `127.0.0.1:${port}:${port}`),
  );
  expect(serviceOf('jaeger', ...own).ports).toEqual(['127.0.0.1:16686:16686']);
});

test('PostgreSQL and caches have the health check intervals of the guides (S0-07b, S3-03c).', () => {
  expect(serviceOf('postgres', postgres).healthcheck).toMatchObject({
    interval: '10s',
    timeout: '5s',
    retries: 5,
  });
  expect(serviceOf('redis', ['services.cache', 'redis']).healthcheck).toMatchObject({
    interval: '10s',
    timeout: '3s',
    retries: 3,
  });
});

test('The service waits until its backing services are healthy, but not for telemetry (C-047).', () => {
  const service = serviceOf(
    'app',
    postgres,
    ['services.broker', 'nats'],
    ['services.collector', true],
  );
  expect(service['depends_on']).toEqual({
    postgres: { condition: 'service_healthy' },
    nats: { condition: 'service_healthy' },
    'otel-collector': { condition: 'service_started' },
  });
});

test.each([
  ['services.database', 'postgresql', 'postgres'],
  ['services.database', 'mysql', 'mysql'],
  ['services.cache', 'valkey', 'valkey'],
  ['services.cache', 'redis', 'redis'],
  ['services.broker', 'nats', 'nats'],
  ['services.broker', 'kafka', 'kafka'],
  ['services.broker', 'rabbitmq', 'rabbitmq'],
] as const)(
  '%s %s has a pinned image, a health check and a volume (C-028).',
  (path, value, name) => {
    const document = documentOf([path, value]);
    const service = document.services[name];
    expect(service?.image).toMatch(/:\d[\w.-]+$/);
    expect(service?.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service?.volumes).toHaveLength(1);
    expect(Object.keys(document.volumes ?? {})).toEqual([`${name}-data`]);
  },
);

test('The Collector listens on every interface and passes traces to Jaeger 2 (C-026, C-064, C-082).', () => {
  const text = textOf(
    'compose/otel-collector.yaml',
    ['services.collector', true],
    ['services.jaeger', true],
  );
  const parsed = parseYaml(text ?? '');
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      extensions: { health_check: { endpoint: '0.0.0.0:13133' } },
      receivers: {
        otlp: {
          protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } },
        },
      },
      exporters: { 'otlp_grpc/jaeger': { endpoint: 'jaeger:4317', tls: { insecure: true } } },
      service: {
        pipelines: {
          traces: { processors: ['memory_limiter', 'batch'], exporters: ['otlp_grpc/jaeger'] },
        },
      },
    },
  });
  expect(serviceOf('jaeger', ['services.jaeger', true]).image).toBe('jaegertracing/jaeger:2.20.0');
});

test('The Collector without Jaeger or Prometheus prints telemetry with the debug exporter, not the removed logging exporter (C-029).', () => {
  const text = textOf('compose/otel-collector.yaml', ['services.collector', true]) ?? '';
  expect(text).toContain('debug:');
  expect(text).not.toMatch(/logging|jaeger/);
});

test('A service with the name of a backing service gets a different name.', () => {
  const document = documentOf(['project.name', 'postgres'], postgres);
  expect(Object.keys(document.services)).toEqual(['postgres-service', 'postgres']);
});
