import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { alertRules } from '../../plan/telemetry/alert-rules.ts';
import { workloadAlerts } from '../../plan/workload-alerts.ts';

/** Selects all series of the service without a namespace, because Compose has none. */
export const plainScope = ({ identity }: Plan): string => `job="${identity.name}"`;

/** The alerts on workloads, which need the metrics of a cluster; without a namespace, as above. */
const workloadGroup = (plan: Plan): readonly Yaml[] => {
  const alerts = isFor(plan, 'kubernetes', 'kustomize', 'helm') ? workloadAlerts(plan) : [];
  if (alerts.length === 0) return [];
  return [
    {
      name: `${plan.identity.name}-runs`,
      rules: alerts.map(({ alert, plan: one, label, nameEnd, expr, ...more }) => ({
        alert,
        expr: expr(`${label}=~"${one.identity.name}${nameEnd}"`),
        for: more.for,
        labels: { severity: more.severity, workload: one.identity.name },
        annotations: {
          summary: say(plan, more.summary),
          description: say(plan, more.description),
        },
      })),
    },
  ];
};

/** The alert rules in Prometheus's file format. */
export const ruleFile = (plan: Plan): string => {
  const { recordings, alerts } = alertRules(plan.config);
  const scope = plainScope(plan);
  return emitYaml(
    {
      groups: [
        {
          name: `${plan.identity.name}-objectives`,
          rules: recordings.map(({ record, expr }) => ({ record, expr: expr(scope) })),
        },
        {
          name: `${plan.identity.name}-alerts`,
          rules: alerts.map(({ alert, expr, for: pending, severity, summary, description }) => ({
            alert,
            expr: expr(scope),
            for: pending,
            labels: { severity },
            annotations: { summary: say(plan, summary), description: say(plan, description) },
          })),
        },
        ...workloadGroup(plan),
      ],
    },
    {
      header: say(plan, {
        en: 'Alerts on the objectives: a fast and a slow burn of the error budget, each in two windows.',
        'zh-CN': '基于目标的告警：错误预算的快速与慢速消耗，各用两个时间窗口判断。',
      }),
    },
  );
};
