import { defaults } from '../../config.ts';
import type { Text } from '../../fields/text.ts';
import { becauseOf, type Evidence } from '../evidence.ts';
import { assumed, type Fact } from '../fact.ts';

/** The histogram of requests of an exporter, with the labels `status` and `endpoint`. */
interface OwnSeries {
  readonly metric: 'custom';
  readonly duration: string;
}

/** The series that a choice of the form names, or names that the exporter does not have. */
interface KnownSeries {
  readonly metric: 'axum' | 'http' | 'unknown';
}

/**
 * Exporters that are a layer or a route of the application: they answer on the port of the
 * application, and name their series themselves.
 */
const inRouter: Readonly<Record<string, OwnSeries | KnownSeries>> = {
  // https://docs.rs/axum-prometheus
  'axum-prometheus': { metric: 'axum' },
  // The names of the semantic conventions: https://github.com/ttys3/axum-otel-metrics
  'axum-otel-metrics': { metric: 'http' },
  // The prefix is an argument of the builder; its documentation uses `api`.
  'actix-web-prom': { metric: 'custom', duration: 'api_http_requests_duration_seconds' },
  'actix-web-prometheus': { metric: 'custom', duration: 'api_http_requests_duration_seconds' },
  rocket_prometheus: { metric: 'custom', duration: 'rocket_http_requests_duration_seconds' },
  // Its histogram is in milliseconds, which no alert reads:
  // https://docs.rs/poem/latest/poem/endpoint/struct.PrometheusExporter.html
  poem: { metric: 'unknown' },
};

const ofApplication: Text = {
  en: 'it answers on the port of the application',
  'zh-CN': '它在应用自身的端口上提供指标',
};

/** Whether the port of the metrics is that of the application, whatever that is. */
export const isOnRouter = ({ path, because }: Fact): boolean =>
  path === 'project.metricsPort' && because.en.endsWith(ofApplication.en);

/** Facts that follow from an exporter in the router: its port, and the names of its series. */
export const routerFacts = (exporter: Evidence): readonly Fact[] => {
  const series = inRouter[exporter.dependency.crate];
  if (series === undefined) return [];
  const { line } = exporter.dependency;
  const served = becauseOf(exporter, ofApplication);
  const named = becauseOf(exporter, {
    en: 'it names its series itself',
    'zh-CN': '序列名由它决定',
  });
  const port = assumed('project.metricsPort', defaults.project.httpPort, served, line);
  if (series.metric === 'unknown') return [port];
  const metric = assumed('telemetry.requestMetric', series.metric, named, line);
  if (series.metric !== 'custom') return [port, metric];
  return [
    port,
    metric,
    assumed('telemetry.durationMetric', series.duration, named, line),
    assumed('telemetry.statusLabel', 'status', named, line),
    assumed('telemetry.routeLabel', 'endpoint', named, line),
  ];
};
