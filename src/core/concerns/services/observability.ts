import { same, toggle } from '../../fields/index.ts';
import { inCompose } from './conditions.ts';

/** Servers under Compose that receive and show the telemetry. */
export const observabilityFields = {
  collector: toggle({
    group: 'observability',
    default: false,
    when: inCompose,
    label: same('OpenTelemetry Collector'),
    help: {
      en: 'Runs a Collector in Compose that receives OTLP and prints or forwards it, so that telemetry can be tried without a cluster. In Kubernetes the platform runs its own.',
      'zh-CN':
        '在 Compose 中运行 Collector，接收 OTLP 并打印或转发，无需集群即可验证遥测。Kubernetes 中由平台统一提供。',
    },
    source: 'C-064',
  }),
  jaeger: toggle({
    group: 'observability',
    default: false,
    when: inCompose,
    label: same('Jaeger'),
    help: {
      en: 'Runs Jaeger 2 in Compose to look at traces, on http://localhost:16686. Traces live in memory and are gone after a restart.',
      'zh-CN':
        '在 Compose 中运行 Jaeger 2，可在 http://localhost:16686 查看链路。数据只在内存中，重启即丢失。',
    },
    source: 'C-026',
  }),
  prometheus: toggle({
    group: 'observability',
    default: false,
    when: inCompose,
    label: same('Prometheus'),
    help: {
      en: 'Runs Prometheus in Compose, on http://localhost:9090: it scrapes the service, the Collector and itself every 15 s and evaluates the alert rules, if there are any.',
      'zh-CN':
        '在 Compose 中运行 Prometheus（http://localhost:9090），每 15 s 抓取服务、Collector 和自身的指标，并评估告警规则（如有）。',
    },
    source: 'C-030',
  }),
  grafana: toggle({
    group: 'observability',
    default: false,
    when: inCompose,
    label: same('Grafana'),
    help: {
      en: 'Runs Grafana in Compose, on http://localhost:3000, with its data sources and the dashboard of the service already there. The password of the user admin comes from .env.',
      'zh-CN':
        '在 Compose 中运行 Grafana（http://localhost:3000），数据源和服务看板已预先配置。admin 用户的密码取自 .env。',
    },
    source: 'C-030',
  }),
};
