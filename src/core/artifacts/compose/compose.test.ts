import { expect, test } from 'vitest';
import { defaults, type FieldPath, withValues } from '../../config.ts';
import type { FieldValue } from '../../fields/index.ts';
import { parseYaml } from '../../formats/yaml-parse.ts';
import { plan } from '../../plan/index.ts';
import { compose } from './index.ts';
import { dockerBytes } from './quantities.ts';

type Change = readonly [FieldPath, FieldValue];
interface Service {
  readonly [key: string]: unknown;
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes?: readonly unknown[];
}
interface Document {
  readonly [key: string]: unknown;
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly configs?: Readonly<Record<string, unknown>>;
}

const filesOf = (...changes: readonly Change[]) =>
  compose.files(plan(withValues(defaults, changes)));

const textOf = (path: string, ...changes: readonly Change[]) =>
  filesOf(...changes).find((file) => file.path === path)?.text;

const documentOf = (...changes: readonly Change[]): Document => {
  const parsed = parseYaml(textOf('compose.yaml', ...changes) ?? '');
  if (!parsed.ok) throw new Error(parsed.reason);
  // The artifact always writes this shape.
  return parsed.value as Document;
};

const serviceOf = (name: string, ...changes: readonly Change[]): Service => {
  const service = documentOf(...changes).services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
};

const postgres: Change = ['services.database', 'postgresql'];

test('compose.yaml has no obsolete version field (C-022).', () => {
  expect(Object.keys(documentOf())).toEqual(['name', 'services']);
});

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

test('The service and the network have the names that the user chose.', () => {
  const changes: readonly Change[] = [
    ['compose.serviceName', 'api'],
    ['compose.network', 'app-network'],
    ['services.prometheus', true],
  ];
  const document = documentOf(...changes);
  expect(Object.keys(document.services)).toEqual(['api', 'prometheus']);
  expect(document['networks']).toEqual({ default: { name: 'app-network', driver: 'bridge' } });
  expect(textOf('compose/prometheus.yml', ...changes)).toContain('- api:9090');
  // The service gets another name when a backing service has the chosen name.
  expect(Object.keys(documentOf(postgres, ['compose.serviceName', 'postgres']).services)).toContain(
    'postgres-service',
  );
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

test('With a read-only root, writable paths are tmpfs owned by the service’s user (C-013).', () => {
  const service = serviceOf('app', ['image.uid', 10001]);
  expect(service['read_only']).toBe(true);
  expect(service['tmpfs']).toEqual(['/tmp:uid=10001,gid=10001,mode=1770,size=64m']);
  expect(service['user']).toBe('10001:10001');
  expect(service['cap_drop']).toEqual(['ALL']);
  expect(service['security_opt']).toEqual(['no-new-privileges:true']);
});

test('A service whose framework does not handle SIGTERM gets an init process (C-110).', () => {
  expect(serviceOf('app')['init']).toBe(true);
  expect(serviceOf('app', ['project.framework', 'actix-web'])['init']).toBeUndefined();
});

test('The grace period covers the drain and the flush, without the preStop of a pod (C-092).', () => {
  const changes: readonly Change[] = [
    ['workload.preStopSeconds', 10],
    ['workload.drainSeconds', 25],
  ];
  expect(serviceOf('app', ...changes)['stop_grace_period']).toBe('30s');
});

test('Text that a user types is not interpolated.', () => {
  const value = '$HOME ${X} "q" # : {{';
  const variables = [{ name: 'GREETING', kind: 'text', secret: false, value }];
  expect(serviceOf('app', ['settings.variables', variables]).environment?.['GREETING']).toBe(
    '$$HOME $${X} "q" # : {{',
  );
});

test('Variables of the downward API are left out.', () => {
  expect(Object.keys(serviceOf('app').environment ?? {})).not.toContain('POD_NAME');
});

test('The configuration is mounted as a file, because Compose cannot write into a read-only root.', () => {
  const changes: readonly Change[] = [
    ['settings.configFile', 'toml'],
    ['settings.configEntries', [{ key: 'server.name', kind: 'text', value: '$X' }]],
  ];
  expect(documentOf(...changes).configs).toEqual({
    'service-config': { file: './compose/app.toml' },
  });
  expect(serviceOf('app', ...changes)['configs']).toEqual([
    { source: 'service-config', target: '/app/config/app.toml' },
  ]);
  expect(textOf('compose/app.toml', ...changes)).toBe(
    '# A variable overrides a key: APP__SERVER__NAME stands for server.name.\n[server]\nname = "$X"\n',
  );
});

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

test('The health check of the image is repeated, because OCI images drop it (C-014).', () => {
  expect(serviceOf('app', ['image.healthCheck', 'subcommand']).healthcheck?.test).toEqual([
    'CMD',
    '/app/app',
    'healthcheck',
  ]);
  expect(serviceOf('app').healthcheck).toBeUndefined();
});

test('HTTP is published on the chosen port, gRPC on its port unless that is in use, and metrics not at all.', () => {
  const grpc: Change = ['project.grpc', true];
  expect(serviceOf('app', grpc).ports).toEqual(['127.0.0.1:8080:8080', '127.0.0.1:50051:50051']);
  expect(serviceOf('app', grpc, ['compose.hostPort', 50051]).ports).toEqual([
    '127.0.0.1:50051:8080',
    '127.0.0.1:50052:50051',
  ]);
});

test('A service with the name of a backing service gets a different name.', () => {
  const document = documentOf(['project.name', 'postgres'], postgres);
  expect(Object.keys(document.services)).toEqual(['postgres-service', 'postgres']);
});

test('Claims of the pod become named volumes; volumes that need a cluster are listed in a comment.', () => {
  const row = { source: '', size: '1Gi', readOnly: false };
  const volumes = [
    { ...row, name: 'data', kind: 'claim', mountPath: '/var/lib/app' },
    { ...row, name: 'tls', kind: 'secret', mountPath: '/etc/tls' },
  ];
  const changes: readonly Change[] = [['pod.volumes', volumes]];
  expect(serviceOf('app', ...changes).volumes).toEqual([
    { type: 'volume', source: 'data', target: '/var/lib/app' },
  ]);
  expect(textOf('compose.yaml', ...changes)).toContain('ConfigMaps and Secrets are: /etc/tls');
});

test('Requests and limits of the workload are converted to the units of Compose.', () => {
  const changes: readonly Change[] = [
    ['compose.limits', true],
    ['workload.cpuLimit', '500m'],
    ['workload.memoryLimit', '1Gi'],
    ['workload.cpuRequest', '250m'],
    ['workload.memoryRequest', '512Mi'],
  ];
  const reservations = { cpus: '0.25', memory: '512m' };
  expect(serviceOf('app', ...changes)['deploy']).toEqual({
    resources: { limits: { cpus: '0.5', memory: '1g' }, reservations },
  });
  expect(serviceOf('app', ...changes, ['compose.cpuLimit', '2'])['deploy']).toEqual({
    resources: { limits: { cpus: '2', memory: '1g' }, reservations },
  });
});

test('The health check interval in Compose may be shorter than in the image.', () => {
  const asked: Change = ['image.healthCheck', 'subcommand'];
  const image: Change = ['image.healthInterval', 30];
  expect(serviceOf('app', asked, image).healthcheck).toMatchObject({ interval: '30s' });
  const own: Change = ['compose.healthInterval', 10];
  expect(serviceOf('app', asked, image, own).healthcheck).toMatchObject({ interval: '10s' });
});

test('An emptyDir on disk is a volume, not a tmpfs that counts against the memory limit.', () => {
  const row = { name: 'data', mountPath: '/data/', source: '', size: '1Gi', readOnly: false };
  const service = serviceOf('app', ['pod.volumes', [{ ...row, kind: 'empty' }]]);
  expect(service.volumes).toEqual([{ type: 'volume', source: 'data', target: '/data' }]);
  expect(String(service['tmpfs'])).not.toContain('/data');
  const inMemory = serviceOf('app', ['pod.volumes', [{ ...row, kind: 'memory' }]]);
  expect(inMemory.volumes).toBeUndefined();
  expect(String(inMemory['tmpfs'])).toContain('/data:uid=');
});

test.each([
  ['64Mi', '64m'],
  ['1Gi', '1g'],
  ['1.5Gi', '1536m'],
  ['1G', '1000000000b'],
  ['500', '500b'],
])('%s of memory is %s to Docker.', (quantity, bytes) => {
  expect(dockerBytes(quantity)).toBe(bytes);
});
