import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { observabilityPaths } from '../../plan/observability-files.ts';
import { type Alert, alertRules } from '../../plan/telemetry/alert-rules.ts';
import { planRequestMetric } from '../../plan/telemetry/request-metric.ts';

/** Requests per minute in the simulated traffic. */
const rate = 60;

const always = `0+${rate}x480`;
const never = '0x480';

interface Traffic {
  readonly failed: string;
  readonly succeeded: string;
  /** Number of requests faster than the latency limit. */
  readonly fast: string;
  readonly up: string;
}

const bound = (milliseconds: string): string => {
  const seconds = String(Number(milliseconds) / 1000);
  return seconds.includes('.') ? seconds : `${seconds}.0`;
};

const series = (plan: Plan, { failed, succeeded, fast, up }: Traffic): Yaml => {
  const metric = planRequestMetric(plan.config);
  const isHttp = metric.failed === '5..';
  const named = (suffix: string, labels: string) =>
    `${metric.duration}_${suffix}{job="${plan.identity.name}",${labels}}`;
  const status = (ok: boolean) =>
    `${metric.status}="${isHttp ? (ok ? '200' : '500') : ok ? 'OK' : 'INTERNAL'}"`;
  const le = bound(plan.config.telemetry.latencyThreshold);
  return [
    { series: named('count', status(false)), values: failed },
    { series: named('count', status(true)), values: succeeded },
    { series: named('bucket', `${status(true)},le="${le}"`), values: fast },
    { series: `up{job="${plan.identity.name}"}`, values: up },
  ];
};

const expanded = (text: string, job: string): string =>
  text.replaceAll('{{ $labels.job }}', job).replaceAll('{{ $value | humanizePercentage }}', '100%');

const fired = (plan: Plan, { severity, summary, description }: Alert): Yaml => {
  const job = plan.identity.name;
  return [
    {
      exp_labels: { severity, job },
      exp_annotations: {
        summary: expanded(say(plan, summary), job),
        description: expanded(say(plan, description), job),
      },
    },
  ];
};

const expectations = (plan: Plan, at: string, fires: (alert: Alert) => boolean): Yaml =>
  alertRules(plan.config).alerts.map((alert) => ({
    eval_time: at,
    alertname: alert.alert,
    exp_alerts: fires(alert) ? fired(plan, alert) : [],
  }));

const named = (prefix: string) => (alert: Alert) => alert.alert.startsWith(prefix);

const cases = (plan: Plan): readonly Yaml[] => {
  const test = (
    en: string,
    zh: string,
    traffic: Traffic,
    at: string,
    fires: (alert: Alert) => boolean,
  ): Yaml => ({
    name: say(plan, { en, 'zh-CN': zh }),
    interval: '1m',
    input_series: series(plan, traffic),
    alert_rule_test: expectations(plan, at, fires),
  });
  const sound: Traffic = { failed: never, succeeded: always, fast: always, up: '1x480' };
  // One hour of failures, then an hour without: the short window ends the alert.
  const over = { failed: `0+${rate}x60 ${rate * 60}x60`, succeeded: `0x60 0+${rate}x60` };
  return [
    test('fast and without failure: silent', '快速且无失败：不告警', sound, '7h', () => false),
    test(
      'every request fails: both budgets of errors burn',
      '全部请求失败：错误预算的两个告警触发',
      { ...sound, failed: always, succeeded: never },
      '7h',
      (alert) => named('ErrorBudgetBurn')(alert),
    ),
    test(
      'every request is slow: both budgets of latency burn',
      '全部请求过慢：延迟预算的两个告警触发',
      { ...sound, fast: never },
      '7h',
      (alert) => named('LatencyBudgetBurn')(alert),
    ),
    test(
      'the failure is over: the fast alerts end',
      '故障已恢复：快速告警结束',
      { ...sound, ...over, fast: `0+${rate}x120` },
      '99m',
      () => false,
    ),
    test(
      'nothing can be scraped',
      '无法抓取任何实例',
      { ...sound, up: '0x480' },
      '7h',
      named('NoInstanceScraped'),
    ),
  ];
};

/** A test of the rule file for `promtool test rules`. */
export const ruleTest = (plan: Plan): string => {
  const { rules, test } = observabilityPaths(plan);
  return emitYaml(
    {
      rule_files: [rules.slice(rules.lastIndexOf('/') + 1)],
      evaluation_interval: '3m',
      tests: cases(plan),
    },
    { header: `promtool test rules ${test}` },
  );
};
