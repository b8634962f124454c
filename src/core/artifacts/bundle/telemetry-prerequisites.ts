import { markdownCode as code } from '../../formats/markdown.ts';
import { type Plan, say } from '../../plan/index.ts';
import { hasAlerts } from '../../plan/observability-files.ts';
import type { GeneratedFile } from '../artifact.ts';

const prometheus = (plan: Plan): readonly string[] => {
  const { scrape } = plan.config.telemetry;
  const monitored =
    plan.metricsPort !== undefined && (scrape === 'service-monitor' || scrape === 'pod-monitor');
  if (!monitored && !hasAlerts(plan.config)) return [];
  return [
    say(plan, {
      en: 'The Prometheus Operator is installed, and its Prometheus selects monitors and rules of this namespace.',
      'zh-CN': '已安装 Prometheus Operator，且其 Prometheus 会选取本命名空间的监控对象与规则。',
    }),
  ];
};

const collector = ({ collector: own, ...plan }: Plan): readonly string[] =>
  own?.mode === 'operator'
    ? [
        say(plan, {
          en: 'The OpenTelemetry Operator is installed; it runs the Collector.',
          'zh-CN': '已安装 OpenTelemetry Operator，由它运行 Collector。',
        }),
      ]
    : [];

const logAgent = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  const { logsNamespace, logsSecret } = plan.config.telemetry;
  const file = others.find(({ path }) => path.endsWith('/kubernetes/logging/kustomization.yaml'));
  if (file === undefined) return [];
  const command = code(`kubectl apply -k ${file.path.slice(0, file.path.lastIndexOf('/'))}`);
  const where = code(logsNamespace);
  return [
    say(plan, {
      en: `The log agent runs in ${where}, once per cluster for all environments: ${command}. It mounts files of the nodes, which no restricted namespace admits, so neither an overlay nor the chart brings it.`,
      'zh-CN': `日志代理运行在 ${where} 中，每个集群部署一次，供所有环境共用：${command}。它要挂载节点上的文件，restricted 命名空间不允许，因此不包含在 overlay 和 Chart 中。`,
    }),
    ...(logsSecret === ''
      ? []
      : [
          say(plan, {
            en: `The Secret ${code(logsSecret)} in ${where} holds ${code('username')} and ${code('password')} of the log backend.`,
            'zh-CN': `${where} 中的 Secret ${code(logsSecret)} 含日志后端的 ${code('username')} 和 ${code('password')}。`,
          }),
        ]),
  ];
};

/** Without the adapter the autoscaler reports FailedGetPodsMetric and does not scale in (C-052). */
const metricsAdapter = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  const file = others.find(({ path }) => path.endsWith('/prometheus-adapter/values.yaml'));
  if (file === undefined) return [];
  return [
    say(plan, {
      en: `prometheus-adapter runs with the rules of ${code(file.path)}; the file begins with the command (C-052).`,
      'zh-CN': `已按 ${code(file.path)} 中的规则运行 prometheus-adapter，安装命令见该文件开头（C-052）。`,
    }),
  ];
};

/** Prerequisites in the cluster for telemetry, alerts and logs. */
export const telemetryPrerequisites = (
  plan: Plan,
  others: readonly GeneratedFile[],
): readonly string[] => [
  ...prometheus(plan),
  ...metricsAdapter(plan, others),
  ...collector(plan),
  ...logAgent(plan, others),
];
