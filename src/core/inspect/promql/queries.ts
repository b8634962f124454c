import { isMapping, type Mapping, walk, within } from '../walk.ts';
import type { DocumentText } from '../written-place.ts';

/** What is filled in before Prometheus gets the query: Grafana's variables, the adapter's or an analysis' fields. */
export type Dialect = 'prometheus' | 'grafana' | 'adapter' | 'analysis';

/** A query and where it stands in the documents of a file. */
export interface LocatedQuery extends DocumentText {
  readonly dialect: Dialect;
}

const at = (value: unknown, key: string): unknown => (isMapping(value) ? value[key] : undefined);

/** Data sources of other kinds have `expr` too: Loki reads LogQL. */
const isForeign = (holder: Mapping): boolean => {
  const type = at(holder['datasource'], 'type');
  return type !== undefined && type !== 'prometheus';
};

/** What a JSON patch replaces: the query of a trigger or rule, or of an analysis. */
const dialectOfPatch = (path: unknown): Dialect | undefined => {
  if (typeof path !== 'string') return undefined;
  if (/\/(?:expr|metadata\/query)$/u.test(path)) return 'prometheus';
  return /\/(?:prometheus|spec)\/query$/u.test(path) ? 'analysis' : undefined;
};

/** Which language the text under a key is, if it is PromQL at all. */
const dialectOf = (key: string, holder: Mapping, parent: string | number): Dialect | undefined => {
  switch (key) {
    case 'expr':
      // A panel's target names its source or stands in one that does; a rule has neither.
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

/** Every query of a file's documents, in their order. */
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
