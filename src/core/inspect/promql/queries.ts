import { isMapping, type Mapping, walk, within } from '../walk.ts';
import type { DocumentText } from '../written-place.ts';

/**
 * The tool that replaces placeholders before Prometheus receives the query: Grafana's variables, or
 * the fields of the adapter or of an analysis.
 */
export type Dialect = 'prometheus' | 'grafana' | 'adapter' | 'analysis';

/** A query and its path in the documents of a file. */
export interface LocatedQuery extends DocumentText {
  readonly dialect: Dialect;
}

const at = (value: unknown, key: string): unknown => (isMapping(value) ? value[key] : undefined);

/**
 * Whether a query belongs to another kind of data source: Loki also has `expr`, but reads LogQL.
 */
const isForeign = (holder: Mapping): boolean => {
  const type = at(holder['datasource'], 'type');
  return type !== undefined && type !== 'prometheus';
};

/** The dialect of a query in a JSON patch, by the path that it replaces. */
const dialectOfPatch = (path: unknown): Dialect | undefined => {
  if (typeof path !== 'string') return undefined;
  if (/\/(?:expr|metadata\/query)$/u.test(path)) return 'prometheus';
  return /\/(?:prometheus|spec)\/query$/u.test(path) ? 'analysis' : undefined;
};

/** The dialect of the text under a key, or `undefined` if it is not PromQL. */
const dialectOf = (key: string, holder: Mapping, parent: string | number): Dialect | undefined => {
  switch (key) {
    case 'expr':
      // A panel target or its parent names the data source; a rule has no data source.
      if (isForeign(holder)) return undefined;
      return 'refId' in holder || 'datasource' in holder ? 'grafana' : 'prometheus';
    case 'query':
      // KEDA's trigger; a provider of Argo Rollouts; Flagger's MetricTemplate.
      if ('serverAddress' in holder) return 'prometheus';
      if (parent === 'prometheus' && 'address' in holder) return 'analysis';
      return at(holder['provider'], 'type') === 'prometheus' ? 'analysis' : undefined;
    case 'value':
      return dialectOfPatch(holder['path']);
    case 'metricsQuery':
      return 'adapter';
    case 'seriesQuery':
      return 'prometheus';
    default:
      return undefined;
  }
};

/** Every query in the documents of a file, in document order. */
export const queriesOf = (documents: readonly unknown[]): readonly LocatedQuery[] => {
  const found: LocatedQuery[] = [];
  walk(documents, (part, place) => {
    if (!isMapping(part)) return;
    for (const [key, text] of Object.entries(part)) {
      if (typeof text !== 'string') continue;
      const dialect = dialectOf(key, part, place.path.at(-1) ?? '');
      if (dialect !== undefined) found.push({ ...within(place, key), text, dialect });
    }
  });
  return found;
};
