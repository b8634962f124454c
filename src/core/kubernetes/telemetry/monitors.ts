import type { ContainerPort, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, namespaceName, objectName, selectorLabels } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { valueIn } from '../scope.ts';
import { type Action, computed, expression, param, type Tree, when } from '../tree.ts';
import type { ValueKey } from '../value-keys.ts';
import { metricsService, monitoredSuffix } from './metrics-service.ts';
import { type MonitorKind, monitorValues } from './monitor-values.ts';

/** Common labels, and the label by which Prometheus selects its objects (C-058). */
export const withRelease = (plan: Plan, chosenLabels: ValueKey): Tree => {
  const { monitorRelease } = plan.config.telemetry;
  const chosen: Record<string, string> = monitorRelease === '' ? {} : { release: monitorRelease };
  const action: Action = (scope) =>
    `(merge (${helper(plan, 'labels', scope.root)} | fromYaml) (${valueIn(chosenLabels, scope)} | default dict))`;
  return computed(action, { ...chosen, ...plan.labels.common }, [[chosenLabels, chosen]]);
};

/**
 * Other Services of the release select the same pods; without this rule Prometheus would scrape
 * each pod once per Service.
 */
const onlyOneService = (plan: Plan, port: ContainerPort): Tree => ({
  sourceLabels: ['__meta_kubernetes_service_name'],
  regex: objectName(plan, monitoredSuffix(plan, port)),
  action: 'keep',
});

/** Flagger's copy has another name label, which must not create another job. */
const oneJob = (plan: Plan): Tree => ({
  targetLabel: 'job',
  replacement: expression(`{{ ${helper(plan, 'name', '.')} | quote }}`, plan.identity.name),
});

const relabelings = (plan: Plan, kind: MonitorKind, port: ContainerPort): Tree => {
  if (kind === 'serviceMonitor') return [onlyOneService(plan, port)];
  return plan.release.flagger === undefined ? undefined : [oneJob(plan)];
};

const endpoint = (plan: Plan, kind: MonitorKind, port: ContainerPort): Tree => ({
  // A monitor finds a port only by name, and the number may change (C-058).
  port: port.name,
  path: plan.config.project.metricsPath,
  interval: param(monitorValues[kind].interval, `${plan.config.telemetry.scrapeInterval}s`),
  scrapeTimeout: param(
    monitorValues[kind].scrapeTimeout,
    `${plan.config.telemetry.scrapeTimeout}s`,
  ),
  relabelings: relabelings(plan, kind, port),
});

const about = {
  serviceMonitor: {
    en: 'Tells the Prometheus Operator to scrape the metrics through the Service, which it finds by label and port name (C-058).',
    'zh-CN': '让 Prometheus Operator 通过 Service 抓取指标，按标签和端口名称查找（C-058）。',
  },
  podMonitor: {
    en: 'Tells the Prometheus Operator to scrape the metrics of every pod.',
    'zh-CN': '让 Prometheus Operator 抓取每个 Pod 的指标。',
  },
} as const;

const monitor = (plan: Plan, kind: MonitorKind, port: ContainerPort): Manifest => {
  const isService = kind === 'serviceMonitor';
  const endpoints = [endpoint(plan, kind, port)];
  const tree = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: isService ? 'ServiceMonitor' : 'PodMonitor',
    metadata: {
      name: objectName(plan),
      namespace: namespaceName(plan),
      labels: withRelease(plan, monitorValues[kind].labels),
    },
    spec: {
      // The job gets the name of the service, which rules and the dashboard use.
      jobLabel: 'app.kubernetes.io/name',
      selector: { matchLabels: isService ? selectorLabels(plan) : podSelector(plan) },
      ...(isService ? { endpoints } : { podMetricsEndpoints: endpoints }),
    },
  };
  return manifest(kind.toLowerCase(), about[kind], when(monitorValues[kind].enabled, true, tree));
};

/** The monitor of the selected kind; none without a metrics port. */
export const monitors = (plan: Plan): readonly Manifest[] => {
  const port = plan.metricsPort;
  if (port === undefined) return [];
  switch (plan.config.telemetry.scrape) {
    case 'service-monitor':
      return [...metricsService(plan, port), monitor(plan, 'serviceMonitor', port)];
    case 'pod-monitor':
      return [monitor(plan, 'podMonitor', port)];
    default:
      return [];
  }
};

/** The PromQL matchers `job="…",namespace="…"`; in the chart they use the names of the release. */
export const scopeOf = (plan: Plan): { readonly value: string; readonly action: string } => ({
  value: `job="${plan.identity.name}",namespace="${plan.namespace}"`,
  action: `printf "job=%q,namespace=%q" (${helper(plan, 'name', '.')}) .Release.Namespace`,
});

/** A PromQL expression over the scope, as a value and as a template. */
export const promql = (plan: Plan, text: (scope: string) => string): Tree => {
  const { value, action } = scopeOf(plan);
  // NUL cannot occur in PromQL, so it marks the scope; printf needs `%%` for a percent sign.
  const format = text('\u0000').replaceAll('%', '%%').replaceAll('\u0000', '%[1]s');
  return expression(`{{ printf ${JSON.stringify(format)} (${action}) | quote }}`, text(value));
};
