import { expect, test } from 'vitest';
import type { Change } from '../../testing/change.ts';
import { dockerBytes } from './quantities.ts';
import { documentOf, postgres, serviceOf, textOf } from './testing/compose-document.ts';

test('compose.yaml has no obsolete version field (C-022).', () => {
  expect(Object.keys(documentOf())).toEqual(['name', 'services']);
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
