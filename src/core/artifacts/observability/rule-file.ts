import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { jobAlerts, jobNameEnd } from '../../plan/job-alerts.ts';
import { isFor } from '../../plan/targets.ts';
import { alertRules } from '../../plan/telemetry/alert-rules.ts';

/** Selects all series of the service without a namespace, because Compose has none. */
export const plainScope = ({ identity }: Plan): string => `job="${identity.name}"`;

/** The alerts on runs, which need the metrics of a cluster; without a namespace, as above. */
const jobGroup = (plan: Plan): readonly Yaml[] => {
  const alerts = isFor(plan, 'kubernetes', 'kustomize', 'helm') ? jobAlerts(plan) : [];
  if (alerts.length === 0) return [];
  return [
    {
      name: `${plan.identity.name}-runs`,
      rules: alerts.map(({ alert, plan: one, expr, for: pending, severity, ...texts }) => ({
        alert,
        expr: expr(`job_name=~"${one.identity.name}${jobNameEnd(one)}"`),
        for: pending,
        labels: { severity, workload: one.identity.name },
        annotations: {
          summary: say(plan, texts.summary),
          description: say(plan, texts.description),
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
        ...jobGroup(plan),
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
