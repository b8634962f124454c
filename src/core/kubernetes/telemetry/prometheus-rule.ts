import { type Plan, say } from '../../plan/index.ts';
import { type JobAlert, jobAlerts, jobNameEnd } from '../../plan/job-alerts.ts';
import { hasAlerts } from '../../plan/observability-files.ts';
import { alertRules } from '../../plan/telemetry/alert-rules.ts';
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

/** The matchers of the Jobs of a workload; in the chart with the names of the release. */
const ofJobs = (plan: Plan, query: JobAlert['expr']): Tree => {
  const end = jobNameEnd(plan);
  const value = query(`namespace="${plan.namespace}",job_name=~"${plan.identity.name}${end}"`);
  const format = query('namespace=%q,job_name=~%q');
  return expression(
    (scope) =>
      `{{ printf ${JSON.stringify(format)} ${rootField('Release.Namespace', scope)} (printf "%s${end}" (${helper(plan, 'fullname', scope.root)})) | quote }}`,
    value,
  );
};

const jobGroup = (plan: Plan): readonly Tree[] => {
  const alerts = jobAlerts(plan);
  if (alerts.length === 0) return [];
  return [
    {
      name: `${plan.identity.name}-runs`,
      rules: alerts.map(({ alert, plan: one, expr, for: pending, severity, ...texts }) => ({
        alert,
        expr: ofJobs(one, expr),
        for: pending,
        // Two alerts of one name need a label that tells them apart.
        labels: { severity, workload: objectName(one) },
        annotations: {
          summary: say(plan, texts.summary),
          description: say(plan, texts.description),
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
    ...jobGroup(plan),
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
