import { dump } from 'js-yaml';
import type { KubernetesObject } from './bundle.ts';
import { readObjects } from './objects.ts';

/**
 * Placeholders that Grafana, Argo Rollouts, Flagger and prometheus-adapter replace before they
 * query, and example values.
 */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/\$__rate_interval|\{\{ ?interval ?\}\}/g, '5m'],
  [/\$namespace/g, '.*'],
  [/\$job/g, 'job'],
  [/\{\{ ?(args\.)?\w+ ?\}\}/g, 'word'],
  [/<<\.LabelMatchers>>/g, 'namespace="word"'],
  [/<<\.GroupBy>>/g, 'namespace'],
];

const filled = (query: string): string =>
  PLACEHOLDERS.reduce((text, [placeholder, value]) => text.replace(placeholder, value), query);

/** Queries as a file of recording rules, which promtool reads; no file without queries. */
export const queryRules = (queries: readonly string[]): string[] =>
  queries.length === 0
    ? []
    : [
        dump({
          groups: [
            {
              name: 'queries',
              rules: queries.map((query, index) => ({
                record: `query${index}:value`,
                expr: filled(query),
              })),
            },
          ],
        }),
      ];

/** The rules inside an object of the Prometheus Operator. */
export const inRule = (object: KubernetesObject): string[] =>
  object.kind === 'PrometheusRule' ? [dump(object.spec)] : [];

/** The queries of a dashboard. */
export const inDashboard = (text: string): string[] =>
  queryRules(readObjects(text).flatMap((dashboard) => textsAt(dashboard, 'expr')));

/** The queries of prometheus-adapter, with the series of each rule. */
export const inAdapter = (text: string): string[] =>
  queryRules(
    readObjects(text).flatMap((values) => {
      const series = textsAt(values, 'seriesQuery');
      const names = series.map((query) => query.replace(/\{.*/s, ''));
      const asked = textsAt(values, 'metricsQuery').map((query, index) =>
        query.replaceAll('<<.Series>>', names[index] ?? ''),
      );
      return [...series, ...asked];
    }),
  );

/** The queries in objects that query Prometheus, such as an analysis of a rollout. */
export const inQuerying = (object: KubernetesObject): string[] =>
  queryRules(textsAt(object, 'query'));

/** Every text under the key, at any depth. */
function textsAt(node: unknown, wanted: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === wanted && typeof value === 'string' ? [value] : textsAt(value, wanted),
  );
}
