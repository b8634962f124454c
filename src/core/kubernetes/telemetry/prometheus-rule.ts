import { type Plan, say } from '../../plan/index.ts';
import { hasAlerts } from '../../plan/observability-files.ts';
import { alertRules } from '../../plan/telemetry/alert-rules.ts';
import { type WorkloadAlert, workloadAlerts } from '../../plan/workload-alerts.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, namespaceName, objectName } from '../names.ts';
import { rootField } from '../scope.ts';
import { expression, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { promql, withRelease } from './monitors.ts';

const ruleValues = valueKeys('prometheusRule', {
  enabled: {
    en: 'Whether the chart brings the alerts on the objectives.',
    'zh-CN': '是否由 Chart 创建基于目标的告警。',
  },
  labels: {
    en: 'Labels by which a Prometheus picks its rules, often release.',
    'zh-CN': 'Prometheus 选择规则所用的标签，常见为 release。',
  },
});

const about = {
  en: 'Alerts on the objectives, for the Prometheus Operator.',
  'zh-CN': '基于目标的告警规则，由 Prometheus Operator 加载。',
};

/** The query of an alert on a workload; in the chart with the names of the release. */
const queryOf = ({ plan, label, nameEnd: end, expr }: WorkloadAlert): Tree => {
  const value = expr(`namespace="${plan.namespace}",${label}=~"${plan.identity.name}${end}"`);
  const format = expr(`namespace=%q,${label}=~%q`);
  return expression(
    (scope) =>
      `{{ printf ${JSON.stringify(format)} ${rootField('Release.Namespace', scope)} (printf "%s${end}" (${helper(plan, 'fullname', scope.root)})) | quote }}`,
    value,
  );
};

const workloadGroup = (plan: Plan): readonly Tree[] => {
  const alerts = workloadAlerts(plan);
  if (alerts.length === 0) return [];
  return [
    {
      name: `${plan.identity.name}-runs`,
      rules: alerts.map((one) => ({
        alert: one.alert,
        expr: queryOf(one),
        for: one.for,
        // Two alerts of one name need a label that tells them apart.
        labels: { severity: one.severity, workload: objectName(one.plan) },
        annotations: {
          summary: say(plan, one.summary),
          description: say(plan, one.description),
        },
      })),
    },
  ];
};

const groups = (plan: Plan): Tree => {
  const { recordings, alerts } = alertRules(plan.config);
  return [
    {
      name: `${plan.identity.name}-objectives`,
      rules: recordings.map(({ record, expr }) => ({ record, expr: promql(plan, expr) })),
    },
    {
      name: `${plan.identity.name}-alerts`,
      rules: alerts.map(({ alert, expr, for: pending, severity, summary, description }) => ({
        alert,
        expr: promql(plan, expr),
        for: pending,
        labels: { severity },
        annotations: { summary: say(plan, summary), description: say(plan, description) },
      })),
    },
    ...workloadGroup(plan),
  ];
};

/** The alert rules as an object of the Prometheus Operator. */
export const prometheusRules = (plan: Plan): readonly Manifest[] => {
  if (!hasAlerts(plan.config)) return [];
  const tree = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: {
      name: objectName(plan),
      namespace: namespaceName(plan),
      labels: withRelease(plan, ruleValues.labels),
    },
    spec: { groups: groups(plan) },
  };
  return [manifest('prometheusrule', about, when(ruleValues.enabled, true, tree))];
};
