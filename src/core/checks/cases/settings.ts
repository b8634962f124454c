import { type Cases, entry, init, rowsWith, variable, volume } from './case.ts';

export const settingsCases: Cases = {
  'verbose-logs': {
    broken: { 'settings.logLevel': 'info,sqlx=debug' },
    sound: { 'settings.logLevel': 'info,debugger=warn' },
  },
  'duplicate-variables': {
    broken: { 'settings.variables': [variable('A', '1'), variable('A', '2')] },
    sound: { 'settings.variables': [variable('A', '1'), variable('B', '1')] },
  },
  'variable-of-waybill': {
    broken: {
      'settings.variables': [variable('RUST_LOG', 'warn'), variable('POD_IP', '10.0.0.1')],
    },
    sound: { 'settings.variables': [variable('CONFIG_PATH', '/etc/own.toml')] },
  },
  'value-not-of-kind': {
    broken: {
      'settings.variables': [
        { name: 'WORKERS', kind: 'number', secret: false, value: 'many' },
        { name: 'UPSTREAM', kind: 'url', secret: false, value: 'example' },
        { name: 'TTL', kind: 'duration', secret: false, value: 'soon' },
      ],
      'settings.configFile': 'toml',
      'settings.configEntries': [{ ...entry('cache.enabled', 'yes'), kind: 'boolean' }],
    },
    sound: {
      'settings.variables': [
        { name: 'WORKERS', kind: 'number', secret: false, value: '4' },
        { name: 'UPSTREAM', kind: 'url', secret: false, value: 'https://example.com' },
        { name: 'TTL', kind: 'duration', secret: false, value: '1h30m' },
      ],
    },
  },
  'value-out-of-range': {
    broken: {
      'settings.configFile': 'toml',
      'settings.configEntries': [
        { key: 'otlp.batch_size', kind: 'number', value: '0', range: '1..10000' },
      ],
    },
    sound: {
      'settings.configFile': 'toml',
      'settings.configEntries': [
        { key: 'otlp.batch_size', kind: 'number', value: '512', range: '1..10000' },
      ],
    },
  },
  'listens-on-loopback': {
    broken: { 'settings.variables': [variable('LISTEN_ADDR', '127.0.0.1:8080')] },
    sound: { 'settings.variables': [variable('DB_HOST', '127.0.0.1')] },
  },
  'overrides-nothing': {
    broken: {
      'settings.variables': [variable('A', '1')],
      'settings.overrides': [
        { environment: 'qa', name: 'A', value: '2' },
        { environment: 'dev', name: 'B', value: '2' },
      ],
    },
    sound: {
      'settings.variables': [variable('A', '1')],
      'settings.overrides': [{ environment: 'dev', name: 'A', value: '2' }],
    },
  },
  'override-of-secret': {
    broken: {
      'settings.variables': [variable('A', '', true)],
      'settings.overrides': [{ environment: 'dev', name: 'A', value: '2' }],
    },
    sound: {
      'settings.variables': [variable('A', '1')],
      'settings.overrides': [{ environment: 'dev', name: 'A', value: '2' }],
    },
  },
  'duplicate-config-keys': {
    broken: {
      'settings.configFile': 'yaml',
      'settings.configEntries': [entry('server', 'a'), entry('server.port', '8080')],
    },
    sound: {
      'settings.configFile': 'yaml',
      'settings.configEntries': [entry('server.name', 'a'), entry('server.port', '8080')],
    },
  },
  'shared-override': {
    broken: {
      'settings.configFile': 'toml',
      'settings.configEntries': [entry('pool.max-size', '8'), entry('pool.max_size', '9')],
    },
    sound: {
      'settings.configFile': 'toml',
      'settings.configEntries': [entry('pool.max-size', '8'), entry('pool.min-size', '9')],
    },
  },
  'config-differs': {
    broken: {
      'settings.configFile': 'toml',
      'settings.configEntries': [entry('server.port', '3000'), entry('server.host', '127.0.0.1')],
    },
    sound: {
      'settings.configFile': 'toml',
      'settings.configEntries': [entry('server.port', '8080'), entry('database.port', '5432')],
    },
  },
  'hidden-files': {
    broken: { 'settings.configFile': 'toml', 'settings.configDirectory': '/app' },
    sound: {
      'settings.configFile': 'toml',
      'pod.volumes': [volume({ mountPath: '/application' })],
    },
  },
};

export const secretCases: Cases = {
  'typed-secret': {
    broken: { 'settings.variables': [variable('STRIPE_API_KEY', 'abc')] },
    sound: { 'settings.variables': [variable('STRIPE_API_KEY', '', true)] },
  },
  'secret-in-config-file': {
    broken: {
      'settings.configFile': 'toml',
      'settings.configEntries': [entry('database.password', 'hunter2')],
      'settings.overrides': [{ environment: 'dev', name: 'database.password', value: 'hunter3' }],
    },
    sound: {
      'settings.configFile': 'toml',
      'settings.configEntries': [entry('auth.token_ttl', '300'), entry('database.password', '')],
    },
  },
  'secret-in-plain-text': {
    broken: {
      'pod.initContainers': [
        init('migrate', 'acme/migrate:1', 'run --url postgres://u:hunter2@db/app'),
      ],
    },
    sound: {
      'pod.initContainers': [init('migrate', 'acme/migrate:1', 'run --url $(DATABASE_URL)')],
    },
  },
  'redacted-secret': {
    broken: { 'project.description': 'postgres://u:REDACTED@h/db' },
    sound: { 'project.description': 'postgres://u:$(PASSWORD)@h/db' },
  },
  'example-provider': {
    broken: { 'secrets.provider': 'example', 'services.database': 'postgresql' },
    sound: { 'secrets.provider': 'example' },
  },
  'unused-secret-keys': {
    broken: {
      'secrets.keys': [{ variable: 'NOBODY', secret: 'db', key: 'url', remoteKey: '' }],
    },
    sound: {
      'services.database': 'postgresql',
      'secrets.keys': [{ variable: 'DATABASE_URL', secret: 'db', key: 'url', remoteKey: '' }],
    },
  },
};

export const serviceCases: Cases = {
  'database-port': {
    broken: { 'services.database': 'mysql', 'services.databasePort': 5432 },
    sound: { 'services.database': 'mysql', 'services.databasePort': 6033 },
  },
  'shared-variable': {
    broken: {
      'services.cache': 'valkey',
      'services.broker': 'kafka',
      'services.furtherBrokers': [{ kind: 'rabbitmq', variable: 'BROKER_URL', namespace: '' }],
    },
    sound: { 'services.database': 'postgresql', 'services.cacheVariable': 'DATABASE_URL' },
  },
  'redis-licence': { broken: { 'services.cache': 'redis' }, sound: { 'services.cache': 'valkey' } },
  'database-connections': {
    broken: {
      'services.database': 'postgresql',
      'settings.variables': [variable('DB_MAX_CONNECTIONS', '20')],
    },
    sound: {
      'services.database': 'postgresql',
      'settings.variables': [variable('DB_MAX_CONNECTIONS', '10')],
    },
  },
};

export const telemetryCases: Cases = {
  'full-sampling': {
    broken: {
      'telemetry.sampling': 1,
      'environments.rows': rowsWith('production', { sampling: 1 }),
    },
    sound: { 'environments.rows': rowsWith('staging', { sampling: 1 }) },
  },
  'otlp-mismatch': {
    broken: { 'settings.variables': [variable('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://otel:4317')] },
    sound: { 'settings.variables': [variable('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://otel:4318')] },
  },
  'scrape-annotations': {
    broken: { 'telemetry.scrape': 'annotations' },
    sound: { 'telemetry.scrape': 'annotations', 'project.metrics': false },
  },
};

export const composeCases: Cases = {
  'shared-volume': {
    broken: {
      'services.database': 'postgresql',
      'pod.volumes': [volume({ name: 'postgres-data' })],
    },
    sound: { 'services.database': 'postgresql', 'pod.volumes': [volume({ name: 'data' })] },
  },
  'open-to-network': {
    broken: { 'compose.bindAddress': '0.0.0.0' },
    sound: { 'compose.bindAddress': '0.0.0.0', 'packaging.targets': ['docker', 'helm'] },
  },
  'reserved-network': {
    broken: { 'compose.network': 'host' },
    sound: { 'compose.network': 'hosts' },
  },
  'host-port-taken': {
    broken: {
      'services.database': 'postgresql',
      'compose.publishServices': true,
      'compose.hostPort': 5432,
    },
    sound: { 'services.database': 'postgresql', 'compose.hostPort': 5432 },
  },
};
