import {
  type Config,
  type Decisions,
  defaults,
  type Layer,
  namedDecisions,
  withValues,
} from '../../src/core/index.ts';
import type { Labelled } from '../source.ts';
import type { SampleChange } from './change.ts';
import { codeOf } from './code.ts';
import { pairwise } from './pairwise.ts';
import { shapes } from './shapes.ts';

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

const noProbes: readonly SampleChange[] = [
  ['probes.livenessType', 'none'],
  ['probes.readinessType', 'none'],
  ['probes.startupType', 'none'],
];

const grpcOnly: readonly SampleChange[] = [
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

const everything: readonly SampleChange[] = [
  ['rust.parts', parts],
  ['project.grpc', true],
  ['services.database', 'postgresql'],
  ['services.cache', 'valkey'],
  ['settings.variables', variables],
  ['rust.auditedPaths', ['/admin']],
  ['rust.trustedProxies', ['10.0.0.0/8']],
];

/** Factors that affect the Rust code, each with its possible decisions. */
const factors: readonly (readonly (readonly SampleChange[])[])[] = [
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
  [[], [['workload.kind', 'worker']], [['workload.kind', 'cron']], [['workload.kind', 'job']]],
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

/**
 * Rows that combine any two decisions in every way, and any two parts: both, either one, or
 * neither.
 */
const rows: readonly (readonly SampleChange[])[] = pairwise(levels).map((row) => {
  const decided = factors.flatMap((ways, factor) => ways[row[factor] ?? 0] ?? []);
  const chosen = parts.filter((_part, index) => row[factors.length + index] === 1);
  const asked = chosen.includes('health') ? [] : noProbes;
  return [...decided, ['rust.parts', chosen], ...asked];
});

const PAIRS = 'pairs-';

const samples: Readonly<Record<string, readonly SampleChange[]>> = {
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
  shapes: [...shapes('toml'), ['project.name', 'crate']],
  'shapes-of-modules': [...shapes('yaml'), ['rust.code', 'modules']],
  // Fields without a factor, each with a value other than its default.
  filled: [
    ...everything,
    ['project.binary', 'Serve-1'],
    ['project.description', 'A "quoted" text'],
    ['project.version', '2.0.0-rc.1'],
    ['project.repository', 'https://example.com/app'],
    ['project.license', 'MIT'],
    ['project.httpPort', 18080],
    ['project.grpcPort', 18081],
    ['project.metricsPort', 18082],
    ['project.livePath', '/:live'],
    ['project.readyPath', '/ready/@now'],
    ['project.startupPath', '/start.ed'],
    ['project.metricsPath', '/:metrics'],
    ['project.healthPort', 'http'],
    ['image.healthTimeout', 9],
    ['settings.envPrefix', 'My__App'],
    ['settings.logVariable', 'APP_LOG'],
    ['settings.logLevel', 'info,"filled"=debug'],
    ['services.database', 'mysql'],
    ['services.databaseVariable', 'TYPE'],
    ['services.databasePort', 3307],
    ['services.cache', 'redis'],
    ['services.cacheVariable', 'SELF'],
    ['services.broker', 'kafka'],
    ['rust.directory', 'crates/filled'],
    ['rust.breakerFailures', 1],
    ['rust.breakerWindow', 1000],
    ['rust.breakerOpen', 3600],
    ['rust.breakerProbes', 1],
    ['rust.consulAddress', 'http://localhost:8501'],
    ['discovery.registry', 'consul'],
    ['discovery.tags', ['a "quoted" tag', 'grpc']],
    ['discovery.checkInterval', 7],
    ['discovery.checkTimeout', 2],
    ['discovery.deregisterSeconds', 90],
    ['workload.preStopSeconds', 0],
  ],
  rabbit: [
    ['services.broker', 'rabbitmq'],
    ['services.cache', 'redis'],
    ['rust.parts', ['consul']],
    ['discovery.ttl', 45],
    ...noProbes,
  ],
  modules: [...everything, ['rust.code', 'modules'], ['project.metricsPort', 8080]],
  ...Object.fromEntries(rows.map((changes, row) => [`${PAIRS}${row}`, changes])),
};

/**
 * Samples that are compiled, tested and run: they cover every pair of decisions and each kind of
 * listener.
 */
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

const PRESET = 'rust preset';

/**
 * Every preset and variant, as a crate and as modules; of samples with equal code only the first.
 */
export const presetSamples: readonly Labelled<Decisions>[] = [
  ...new Map(
    namedDecisions
      .flatMap(({ name, decisions }) =>
        (['crate', 'modules'] as const).map(
          (code): Labelled<Decisions> => [
            `${PRESET} ${name}, ${code}`,
            { ...decisions, base: withValues(decisions.base, [['rust.code', code]]) },
          ],
        ),
      )
      .reverse()
      .map((sample) => [codeOf(sample[1]), sample] as const),
  ).values(),
].reverse();

/** A worker, a tool with two tasks, and a server with ports and protocols of its own. */
const programs: Readonly<Record<string, Layer>> = {
  worker: { workload: { kind: 'worker' }, project: { binary: 'Worker' } },
  nightly: { workload: { kind: 'cron', args: ['compact'] }, project: { binary: 'tool' } },
  migrate: {
    workload: { kind: 'job', args: ['migrate'] },
    project: { binary: 'tool' },
    job: { runs: 'before-release' },
  },
  admin: { project: { binary: 'admin', httpPort: 8090, grpc: true, grpcPort: 8091 } },
};

/** Several programs, in one package and in a workspace, with and without backing services. */
export const programSamples: readonly Labelled<Decisions>[] = (
  [
    ['single', 'none'],
    ['single', 'nats'],
    ['workspace', 'nats'],
  ] as const
).map(
  ([layout, broker]): Labelled<Decisions> => [
    `rust programs ${layout}, ${broker}`,
    {
      base: withValues(defaults, [
        ['project.name', 'several'],
        ['project.binary', 'api'],
        ['project.layout', layout],
        ['rust.code', 'crate'],
        ['services.database', broker === 'none' ? 'none' : 'postgresql'],
        ['services.broker', broker],
        ['workload.drainSeconds', 4],
      ]),
      workloads: programs,
    },
  ],
);

const alone = new Set(
  ['http', 'everything', 'grpc', 'worker', 'modules'].map((name) => `rust ${name}`),
);

/** How the code of the bundle with this label is compiled; undefined if it is not a sample. */
export const compilation = (label: string): 'alone' | 'shared' | undefined => {
  if (![...rustSamples, ...presetSamples, ...programSamples].some(([sample]) => sample === label))
    return undefined;
  return alone.has(label) ? 'alone' : 'shared';
};
