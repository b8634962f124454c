import {
  type Config,
  defaults,
  type FieldPath,
  type FieldValue,
  withValues,
} from '../../src/core/index.ts';
import type { Labelled } from '../source.ts';

type Change = readonly [FieldPath, FieldValue];
type Part = Config['rust']['parts'][number];

const parts: readonly Part[] = [
  'configuration',
  'telemetry',
  'health',
  'metrics',
  'shutdown',
  'healthcheck',
  'circuit-breaker',
  'balancing',
  'security',
  'consul',
];

/** The ten ways to choose three of five. */
const threes: readonly (readonly number[])[] = [1, 2, 3, 4, 5].flatMap((a) =>
  [1, 2, 3, 4, 5].flatMap((b) =>
    [1, 2, 3, 4, 5].flatMap((c) => (a < b && b < c ? [[a, b, c]] : [])),
  ),
);

/**
 * Row 0 has no part; a part is in the rows of its three. Any two parts then meet in every way:
 * both, one, the other, neither.
 */
const partsOf = (row: number): readonly Part[] =>
  parts.filter((_part, index) => threes[index]?.includes(row));

const noProbes: readonly Change[] = [
  ['probes.livenessType', 'none'],
  ['probes.readinessType', 'none'],
  ['probes.startupType', 'none'],
];

const grpcOnly: readonly Change[] = [
  ['project.http', false],
  ['project.grpc', true],
  ['project.healthPort', 'grpc'],
  ['probes.livenessType', 'grpc'],
  ['probes.readinessType', 'grpc'],
  ['probes.startupType', 'grpc'],
];

const entry = (key: string, kind: 'text' | 'number' | 'boolean', value: string) => ({
  key,
  kind,
  value,
});

const entries = [
  entry('server.port', 'number', '8080'),
  entry('cache.max_size', 'number', '1000'),
  entry('cache.ttl', 'number', '0.5'),
  entry('cache.type', 'text', 'a"b\\ {{ .Values.x }}'),
  entry('feature.maxConnections', 'number', '3'),
  entry('feature.dry-run', 'boolean', 'false'),
];

const variable = (
  name: string,
  kind: 'text' | 'number' | 'boolean',
  value: string,
  secret = false,
) => ({
  name,
  kind,
  secret,
  value,
});

const variables = [
  variable('WORKERS', 'number', '4'),
  variable('MODE', 'text', 'fa"st'),
  variable('STRICT', 'boolean', 'true'),
  variable('API_TOKEN', 'text', '', true),
];

const everything: readonly Change[] = [
  ['rust.parts', parts],
  ['project.grpc', true],
  ['services.database', 'postgresql'],
  ['services.cache', 'valkey'],
  ['settings.variables', variables],
  ['rust.auditedPaths', ['/admin']],
  ['rust.trustedProxies', ['10.0.0.0/8']],
];

const samples: Readonly<Record<string, readonly Change[]>> = {
  http: [
    ['image.healthCheck', 'subcommand'],
    ['workload.drainSeconds', 4],
  ],
  everything: [
    ...everything,
    ['settings.configFile', 'toml'],
    ['settings.configEntries', entries],
    ['telemetry.protocol', 'grpc'],
    ['packaging.language', 'zh-CN'],
  ],
  grpc: [
    ...grpcOnly,
    ['rust.parts', parts],
    ['settings.configFile', 'yaml'],
    ['settings.configEntries', entries],
  ],
  worker: [
    ['project.http', false],
    ['project.metrics', false],
    ['services.broker', 'nats'],
    ...noProbes,
  ],
  modules: [...everything, ['rust.code', 'modules'], ['project.metricsPort', 8080]],
  'row-0': [['rust.parts', partsOf(0)], ['telemetry.enabled', false], ...noProbes],
  'row-1': [
    ['rust.parts', partsOf(1)],
    ['project.livePath', '/health'],
    ['project.readyPath', '/health'],
  ],
  'row-2': [['rust.parts', partsOf(2)], ...grpcOnly, ['rust.code', 'modules']],
  'row-3': [
    ['rust.parts', partsOf(3)],
    ['project.grpc', true],
    ['project.healthPort', 'metrics'],
    ['services.cache', 'valkey'],
    ...noProbes,
  ],
  'row-4': [
    ['rust.parts', partsOf(4)],
    ['project.metricsPort', 8080],
    ['telemetry.protocol', 'grpc'],
    ...noProbes,
  ],
  'row-5': [
    ['rust.parts', partsOf(5)],
    ['project.grpc', true],
    ['rust.code', 'modules'],
  ],
};

/** Crates and modules that are compiled, tested and run: every pair of parts, each kind of listener. */
export const rustSamples: readonly Labelled<Config>[] = Object.entries(samples).map(
  ([name, changes]) => [
    `rust ${name}`,
    withValues(defaults, [['project.name', name], ['rust.code', 'crate'], ...changes]),
  ],
);
