import type { Text } from '../../fields/text.ts';
import { type CargoDependency, isAtLeast } from '../cargo-dependencies.ts';
import {
  because,
  becauseOf,
  type Evidence,
  findIndication,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';
import { routerFacts } from './exporters.ts';

const exporters: readonly Indication[] = [
  { crates: ['opentelemetry-otlp'] },
  { crates: ['init-tracing-opentelemetry'], features: ['otlp', 'tracing_subscriber_ext'] },
];

const prometheus: Indication = {
  crates: [
    // First those that also decide the port; they build on the others.
    'axum-prometheus',
    'axum-otel-metrics',
    'actix-web-prom',
    'actix-web-prometheus',
    'rocket_prometheus',
    'metrics-exporter-prometheus',
    'opentelemetry-prometheus',
    'prometheus-client',
    'prometheus',
    'prometheus_exporter',
    'autometrics',
  ],
};

/** A framework with an exporter of its own. */
const ofFramework: Indication = { crates: ['poem'], features: ['prometheus'] };

const over = ['http-proto', 'http-json', 'http-binary'];
const tonic = ['grpc-tonic', 'tonic', 'grpc-sys'];

interface Protocol {
  readonly value: 'grpc' | 'http/protobuf';
  readonly evidence: Evidence;
  /** A further reason for the choice, in addition to the feature. */
  readonly note: Text | undefined;
  /** Several protocols may be compiled in, or the features are unknown. */
  readonly isGuess: boolean;
}

const fallback: Text = {
  en: 'HTTP is the default since 0.28',
  'zh-CN': '自 0.28 起默认使用 HTTP',
};
const older: Text = { en: 'gRPC was the default before 0.28', 'zh-CN': '0.28 之前默认使用 gRPC' };
const both: Text = {
  en: 'HTTP is compiled in as well; the code decides',
  'zh-CN': '同时编译了 HTTP，由代码决定',
};

/**
 * C-060: the compiled features decide the protocol; the default of the crate changed from gRPC to
 * HTTP in 0.28.
 */
const protocolOf = (dependency: CargoDependency): Protocol => {
  const feature = (names: readonly string[]) => names.find((name) => dependency.features.has(name));
  const [grpc, http] = [feature(tonic), feature(over)];
  const isNew = isAtLeast(dependency, 0, 28);
  const hasDefault = dependency.defaultFeatures;
  const found = (
    value: Protocol['value'],
    name: string | undefined,
  ): Omit<Protocol, 'note' | 'isGuess'> => ({
    value,
    evidence: { dependency, feature: name },
  });
  if (grpc !== undefined && http === undefined) {
    const isGuess = hasDefault && isNew;
    return { ...found('grpc', grpc), note: isGuess ? both : undefined, isGuess };
  }
  if (http !== undefined) {
    const isGuess = grpc !== undefined || (hasDefault && !isNew);
    return { ...found('http/protobuf', http), note: isGuess ? fallback : undefined, isGuess };
  }
  const isGuess = !dependency.known || !hasDefault;
  return isNew || isGuess
    ? { ...found('http/protobuf', undefined), note: fallback, isGuess }
    : { ...found('grpc', undefined), note: older, isGuess };
};

const tracing = ({ dependencies }: RecogniserContext): Fact[] => {
  const [found] = findSigns(dependencies, exporters);
  if (found === undefined) return [];
  const { dependency } = found.evidence;
  const { value, evidence, note, isGuess } = protocolOf(dependency);
  const state = isGuess ? assumed : recognised;
  const said = note === undefined ? because(evidence) : becauseOf(evidence, note);
  return [
    recognised('telemetry.enabled', true, because(found.evidence), dependency.line),
    state('telemetry.protocol', value, said, dependency.line),
  ];
};

/** The crate that exports metrics for Prometheus. */
export const exporterOf = ({ dependencies }: RecogniserContext): Evidence | undefined =>
  findIndication(dependencies, prometheus) ?? findIndication(dependencies, ofFramework);

const metrics = (context: RecogniserContext): Fact[] => {
  const exporter = exporterOf(context);
  if (exporter === undefined) return [];
  const { dependency } = exporter;
  const facts = [recognised('project.metrics', true, because(exporter), dependency.line)];
  if (dependency.crate === 'metrics-exporter-prometheus' && dependency.defaultFeatures) {
    const own = becauseOf(exporter, {
      en: 'its own listener takes 9000 unless told otherwise',
      'zh-CN': '自带的监听默认用 9000',
    });
    facts.push(assumed('project.metricsPort', 9000, own, dependency.line));
  }
  return [...facts, ...routerFacts(exporter)];
};

/** Facts about traces over OTLP and metrics for Prometheus. */
export const recogniseTelemetry = (context: RecogniserContext): readonly Fact[] => [
  ...metrics(context),
  ...tracing(context),
];
