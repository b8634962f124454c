import { defaults } from '../../config.ts';
import type { Text } from '../../fields/text.ts';
import { becauseOf, type Evidence } from '../evidence.ts';
import { assumed, type Fact } from '../fact.ts';

/**
 * Exporters that are a layer or a route of the application, and the histogram of requests that they
 * export: they answer on the port of the application, and name their series themselves. `axum` is
 * a choice of the form; the others have the labels `status` and `endpoint`. Sources: the README of
 * each crate on docs.rs.
 */
const inRouter: Readonly<Record<string, string>> = {
  'axum-prometheus': 'axum',
  // The prefix is an argument of the builder; its documentation uses `api`.
  'actix-web-prom': 'api_http_requests_duration_seconds',
  'actix-web-prometheus': 'api_http_requests_duration_seconds',
  rocket_prometheus: 'rocket_http_requests_duration_seconds',
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
  const duration = inRouter[exporter.dependency.crate];
  if (duration === undefined) return [];
  const { line } = exporter.dependency;
  const served = becauseOf(exporter, ofApplication);
  const named = becauseOf(exporter, {
    en: 'it names its series itself',
    'zh-CN': '序列名由它决定',
  });
  return [
    assumed('project.metricsPort', defaults.project.httpPort, served, line),
    ...(duration === 'axum'
      ? [assumed('telemetry.requestMetric', 'axum', named, line)]
      : [
          assumed('telemetry.requestMetric', 'custom', named, line),
          assumed('telemetry.durationMetric', duration, named, line),
          assumed('telemetry.statusLabel', 'status', named, line),
          assumed('telemetry.routeLabel', 'endpoint', named, line),
        ]),
  ];
};
