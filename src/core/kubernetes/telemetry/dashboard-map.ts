import type { Plan } from '../../plan/index.ts';
import { dashboardOf } from '../../plan/observability-files.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, namespaceName, objectName } from '../names.ts';
import { valueIn } from '../scope.ts';
import { computed, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const dashboardValues = valueKeys('grafanaDashboard', {
  enabled: {
    en: 'Whether the chart brings the dashboard.',
    'zh-CN': '是否由 Chart 创建看板。',
  },
  labels: {
    en: 'Labels that Grafana’s sidecar looks for.',
    'zh-CN': 'Grafana 的 sidecar 所查找的标签。',
  },
});

const about = {
  en: 'The Grafana dashboard; Grafana’s sidecar loads it by its label.',
  'zh-CN': 'Grafana 看板，由 Grafana 的 sidecar 按标签加载。',
};

/** The sidecar of Grafana's chart looks for this label. */
const labels = (plan: Plan): Tree => {
  const chosen = { grafana_dashboard: '1' };
  return computed(
    (scope) =>
      `(merge (${helper(plan, 'labels', scope.root)} | fromYaml) (${valueIn(dashboardValues.labels, scope)} | default dict))`,
    { ...chosen, ...plan.labels.common },
    [[dashboardValues.labels, chosen]],
  );
};

/** ConfigMap with the dashboard, if the user asks for it. */
export const dashboardMaps = (plan: Plan): readonly Manifest[] => {
  const { project, telemetry } = plan.config;
  if (!project.metrics || !telemetry.dashboard) return [];
  const tree = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: objectName(plan, '-dashboard'),
      namespace: namespaceName(plan),
      labels: labels(plan),
    },
    data: { [`${plan.identity.name}.json`]: dashboardOf(plan) },
  };
  return [manifest('configmap-dashboard', about, when(dashboardValues.enabled, true, tree))];
};
