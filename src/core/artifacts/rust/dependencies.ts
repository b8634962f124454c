import type { crates } from '../../versions.ts';
import type { TemplateContext, WrittenModule } from './module.ts';

/** An entry of `[dependencies]`. */
export interface CrateRequirement {
  readonly name: keyof typeof crates;
  /**
   * Features in addition to the default features; with `bare` (no default features) the complete
   * list.
   */
  readonly features?: readonly string[];
  readonly bare?: true;
}

type Needs = Readonly<Record<string, readonly CrateRequirement[]>>;

const tokio = (...features: string[]): CrateRequirement => ({ name: 'tokio', features });
const axum: CrateRequirement = {
  name: 'axum',
  features: ['http1', 'json', 'matched-path', 'tokio'],
  bare: true,
};
const tonic: CrateRequirement = {
  name: 'tonic',
  features: ['channel', 'codegen', 'router', 'server'],
  bare: true,
};
const tracing: CrateRequirement = { name: 'tracing' };
const serde: CrateRequirement = { name: 'serde', features: ['derive'] };
const metrics: CrateRequirement = { name: 'metrics' };

/** Crates that each module always uses; further crates depend on the plan. */
const byModule: Needs = {
  balance: [tokio('net', 'rt', 'sync', 'time'), tracing],
  balance_grpc: [tokio('rt'), tonic, tracing],
  balance_http: [
    axum,
    { name: 'futures-util', bare: true },
    { name: 'hyper' },
    { name: 'hyper-util', features: ['client-legacy', 'http1', 'tokio'] },
    { name: 'tower', features: ['balance', 'buffer', 'discover', 'load', 'util'] },
  ],
  circuit_breaker: [tokio('time'), tracing],
  consul: [
    { name: 'reqwest', features: ['json'], bare: true },
    { name: 'secrecy' },
    serde,
    { name: 'serde_json' },
    tracing,
  ],
  grpc_metrics: [metrics, tonic, { name: 'tower' }],
  health: [tokio('net', 'rt', 'sync', 'time'), tracing],
  health_routes: [axum],
  health_service: [tokio('rt'), { name: 'tonic-health' }],
  healthcheck: [],
  metrics_routes: [
    axum,
    metrics,
    { name: 'metrics-exporter-prometheus', bare: true },
    tokio('rt', 'time'),
  ],
  security: [axum, { name: 'ipnet' }, tracing],
  shutdown: [
    tokio('macros', 'rt', 'signal', 'time'),
    { name: 'tokio-util', features: ['rt'] },
    tracing,
  ],
  telemetry: [
    tokio('rt', 'time'),
    tracing,
    { name: 'tracing-subscriber', features: ['env-filter', 'json'] },
  ],
};

const exporting = ({ plan, code }: TemplateContext): readonly CrateRequirement[] => {
  if (plan.telemetry === undefined) return [];
  const transport =
    plan.telemetry.protocol === 'grpc' ? ['grpc-tonic'] : ['http-proto', 'reqwest-blocking-client'];
  return [
    { name: 'opentelemetry', features: ['trace'], bare: true },
    ...(code.http === undefined && code.grpc === undefined
      ? []
      : [{ name: 'opentelemetry-http', bare: true } as const]),
    // C-060: the feature and OTEL_EXPORTER_OTLP_PROTOCOL have to name the same protocol.
    { name: 'opentelemetry-otlp', features: [...transport, 'trace'], bare: true },
    { name: 'opentelemetry_sdk', features: ['trace'], bare: true },
    { name: 'tracing-opentelemetry', bare: true },
  ];
};

const ofModule = (
  context: TemplateContext,
  { name, text: source }: WrittenModule,
): readonly CrateRequirement[] => {
  const own = byModule[name] ?? [];
  const uses = (word: string) => source.includes(word);
  return [
    ...own,
    ...(name === 'settings' ? settingsNeeds(context, uses('SecretString')) : []),
    ...(name === 'telemetry' ? exporting(context) : []),
    ...(name === 'telemetry' && uses('axum::') ? [axum] : []),
    ...(name === 'telemetry' && uses('tonic::') ? [tonic] : []),
    ...(name === 'health_routes' && uses('serde_json') ? [{ name: 'serde_json' } as const] : []),
    ...(name === 'healthcheck' && uses('TcpStream') ? [tokio('io-util', 'net', 'time')] : []),
    ...(name === 'healthcheck' && uses('tonic')
      ? [tonic, { name: 'tonic-health' } as const, tokio('time')]
      : []),
    ...(uses('metrics::') && !uses('use metrics_exporter') ? [metrics] : []),
  ];
};

const settingsNeeds = (
  { plan }: TemplateContext,
  secrets: boolean,
): readonly CrateRequirement[] => {
  const format = plan.config.settings.configFile === 'yaml' ? 'yaml' : 'toml';
  return [
    { name: 'config', features: [format], bare: true },
    ...(secrets ? [{ name: 'secrecy' } as const] : []),
    serde,
  ];
};

/** Crates that the main function and the examples of a complete crate use. */
const ofCrate = ({ code }: TemplateContext): readonly CrateRequirement[] => [
  tokio('macros', 'net', 'rt-multi-thread'),
  tracing,
  ...(code.http === undefined
    ? []
    : [
        axum,
        serde,
        { name: 'serde_json' } as const,
        { name: 'tower-http', features: ['timeout', 'trace'] } as const,
      ]),
  ...(code.admin === undefined ? [] : [axum]),
  ...(code.grpc === undefined
    ? []
    : [
        tonic,
        { name: 'tonic-prost' } as const,
        { name: 'prost' } as const,
        { name: 'tokio-stream', features: ['net'] } as const,
        ...(code.has('telemetry') ? [{ name: 'tower-http', features: ['trace'] } as const] : []),
      ]),
];

/** Each crate once, with all the features that are asked for. */
export const mergedRequirements = (
  all: readonly CrateRequirement[],
): readonly CrateRequirement[] => {
  const byName = new Map<string, CrateRequirement>();
  for (const one of all) {
    const before = byName.get(one.name);
    const features = [...new Set([...(before?.features ?? []), ...(one.features ?? [])])].sort();
    byName.set(one.name, { ...one, ...(features.length === 0 ? {} : { features }) });
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Dependencies of the written modules or of the whole crate. */
export const dependencies = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): readonly CrateRequirement[] =>
  mergedRequirements([
    ...modules.flatMap((one) => ofModule(context, one)),
    ...(context.code.crate ? ofCrate(context) : []),
  ]);
