import {
  type Config,
  defaults,
  type FieldPath,
  type FieldValue,
  withValues,
} from '../../src/core/index.ts';
import type { Labelled } from '../source.ts';
import { pairwise } from './pairwise.ts';

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

/** What decides about the Rust code: for each factor the ways in which it can be decided. */
const factors: readonly (readonly (readonly Change[])[])[] = [
  [[['rust.code', 'crate']], [['rust.code', 'modules']]],
  [
    [],
    [
      ['project.livePath', '/health'],
      ['project.readyPath', '/health'],
    ],
    [['project.startupPath', '/']],
  ],
  [
    [],
    [
      ['project.grpc', true],
      ['project.healthPort', 'metrics'],
    ],
    grpcOnly,
    [['project.http', false]],
  ],
  [[], [['project.metricsPort', 8080]], [['project.metrics', false]]],
  [[], [['telemetry.enabled', false]], [['telemetry.protocol', 'grpc']]],
  [[], [['services.database', 'postgresql']], [['services.database', 'mysql']]],
  [[], [['services.cache', 'valkey']]],
  [[], [['services.broker', 'nats']]],
  [[['rust.readiness', 'database']], [['rust.readiness', 'none']], [['rust.readiness', 'all']]],
  [
    [],
    [
      ['settings.configFile', 'toml'],
      ['settings.configEntries', entries],
    ],
    [
      ['settings.configFile', 'yaml'],
      ['settings.configEntries', entries],
    ],
  ],
  [[], [['settings.variables', variables]]],
  [
    [],
    [
      ['rust.auditedPaths', ['/admin']],
      ['rust.trustedProxies', ['10.0.0.0/8']],
    ],
  ],
  [[], [['packaging.language', 'zh-CN']]],
];

const levels = [...factors.map((ways) => ways.length), ...parts.map(() => 2)];

/** Any two decisions, and any two parts, meet in every way: both, one, the other, neither. */
const rows: readonly (readonly Change[])[] = pairwise(levels).map((row) => {
  const decided = factors.flatMap((ways, factor) => ways[row[factor] ?? 0] ?? []);
  const chosen = parts.filter((_part, index) => row[factors.length + index] === 1);
  const asked = chosen.includes('health') ? [] : noProbes;
  return [...decided, ['rust.parts', chosen], ...asked];
});

const PAIRS = 'pairs-';

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
  ...Object.fromEntries(rows.map((changes, row) => [`${PAIRS}${row}`, changes])),
};

/** Crates and modules that are compiled, tested and run: every pair of decisions, each kind of listener. */
export const rustSamples: readonly Labelled<Config>[] = Object.entries(samples).map(
  ([name, changes]) => [
    `rust ${name}`,
    withValues(defaults, [
      ['project.name', name],
      ['rust.code', 'crate'],
      ['workload.drainSeconds', 4],
      ...changes,
    ]),
  ],
);

/** How the code of a bundle with this label is compiled: not at all, if it is no sample. */
export const compilation = (label: string): 'alone' | 'shared' | undefined => {
  if (!rustSamples.some(([sample]) => sample === label)) return undefined;
  return label.startsWith(`rust ${PAIRS}`) ? 'shared' : 'alone';
};
