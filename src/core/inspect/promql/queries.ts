/** What is filled in before Prometheus gets the query: Grafana's variables, the adapter's or an analysis' fields. */
export type Dialect = 'prometheus' | 'grafana' | 'adapter' | 'analysis';

/** A query and where it stands in the documents of a file. */
export interface Query {
  readonly document: number;
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly dialect: Dialect;
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, key: string): unknown => (isMapping(value) ? value[key] : undefined);

/** Data sources of other kinds have `expr` too: Loki reads LogQL. */
const isForeign = (holder: Mapping): boolean => {
  const type = at(holder['datasource'], 'type');
  return type !== undefined && type !== 'prometheus';
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
    case 'metricsQuery':
      return 'adapter';
    case 'seriesQuery':
      return 'prometheus';
    default:
      return undefined;
  }
};

/** Every query of a file's documents, in their order. */
export const queriesOf = (documents: readonly unknown[]): readonly Query[] => {
  const found: Query[] = [];
  const visit = (value: unknown, document: number, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, document, [...path, index]);
      return;
    }
    if (!isMapping(value)) return;
    for (const [key, part] of Object.entries(value)) {
      const dialect =
        typeof part === 'string' ? dialectOf(key, value, path.at(-1) ?? '') : undefined;
      if (dialect !== undefined && typeof part === 'string') {
        found.push({ document, path: [...path, key], text: part, dialect });
      } else visit(part, document, [...path, key]);
    }
  };
  for (const [index, document] of documents.entries()) visit(document, index, []);
  return found;
};
