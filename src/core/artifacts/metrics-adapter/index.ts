import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { seriesOf } from '../../plan/autoscaling.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { tools } from '../../versions.ts';
import { defineArtifact } from '../artifact.ts';

/** A query template; the adapter inserts the selector and the grouping. */
const query = (kind: 'counter' | 'gauge' | 'p99'): string => {
  const series = '<<.Series>>{<<.LabelMatchers>>}';
  switch (kind) {
    case 'counter':
      return `sum(rate(${series}[2m])) by (<<.GroupBy>>)`;
    case 'gauge':
      return `sum(${series}) by (<<.GroupBy>>)`;
    case 'p99':
      return `histogram_quantile(0.99, sum(rate(${series}[2m])) by (le, <<.GroupBy>>))`;
  }
};

const podRule = ({ config }: Plan, metric: string): Yaml => {
  const { series, kind } = seriesOf(config, metric);
  return {
    seriesQuery: `${series}{namespace!="",pod!=""}`,
    resources: { overrides: { namespace: { resource: 'namespace' }, pod: { resource: 'pod' } } },
    name: { as: metric },
    metricsQuery: query(kind),
  };
};

/**
 * A rule for a series that does not belong to a pod, such as a queue, often without a namespace.
 */
const externalRule = ({ config }: Plan, metric: string): Yaml => {
  const { series, kind } = seriesOf(config, metric);
  return {
    seriesQuery: series,
    resources: { namespaced: false },
    name: { as: metric },
    metricsQuery: query(kind),
  };
};

/** Host and port separately, as the adapter's chart needs them. */
const addressOf = ({ config }: Plan): Yaml => {
  const { protocol, hostname, port, path } =
    /^(?<protocol>https?):\/\/(?<hostname>[^:/?#]+)(?::(?<port>\d+))?(?<path>\/[^?#]*)?/.exec(
      config.scaling.prometheus,
    )?.groups ?? {};
  return {
    url: `${protocol ?? 'http'}://${hostname ?? 'prometheus'}`,
    port: Number(port ?? (protocol === 'https' ? 443 : 80)),
    path: path === undefined || path === '/' ? '' : path,
  };
};

/** The workloads whose autoscaler reads metrics through the adapter. */
const readers = (plan: Plan): readonly Plan[] =>
  workloadsOf(plan).filter(({ autoscaled, config: { scaling } }) => {
    const isWanted =
      scaling.autoscaler === 'hpa' && scaling.metricsAdapter === 'prometheus-adapter';
    return isWanted && autoscaled && scaling.podMetrics.length + scaling.externalMetrics.length > 0;
  });

interface Named {
  readonly name: string;
}

/** One rule per metric, however many workloads read it. */
const rules = (
  plans: readonly Plan[],
  metrics: (plan: Plan) => readonly Named[],
  rule: (plan: Plan, metric: string) => Yaml,
): readonly Yaml[] => {
  const found = new Map<string, Yaml>();
  for (const plan of plans) {
    for (const { name } of metrics(plan)) {
      if (!found.has(name)) found.set(name, rule(plan, name));
    }
  }
  return [...found.values()];
};

const values = (plan: Plan): Yaml => {
  const plans = readers(plan);
  const external = rules(plans, ({ config }) => config.scaling.externalMetrics, externalRule);
  return {
    prometheus: addressOf(plans[0] ?? plan),
    rules: {
      default: false,
      custom: rules(plans, ({ config }) => config.scaling.podMetrics, podRule),
      external: external.length === 0 ? undefined : external,
    },
  };
};

const about = {
  en: 'Values for the Helm chart of prometheus-adapter: one rule per metric of the autoscaler (C-052).',
  'zh-CN': 'prometheus-adapter Helm Chart 的取值：自动扩缩容的每项指标对应一条规则（C-052）。',
};

/** Makes Prometheus series visible to the autoscaler (C-052). */
export const metricsAdapter = defineArtifact({
  id: 'metrics-adapter',
  title: { en: 'Metrics adapter', 'zh-CN': '指标适配器' },
  files(plan) {
    const { packaging } = plan.config;
    if (readers(plan).length === 0 || !isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
    const path = `${packaging.directory}/prometheus-adapter/values.yaml`;
    const install = `helm upgrade --install prometheus-adapter prometheus-community/prometheus-adapter --version ${tools.prometheusAdapterChart} --namespace monitoring --values ${path}`;
    return [
      { path, text: emitYaml(values(plan), { header: `${say(plan, about)}\n${install}` }), about },
    ];
  },
});
