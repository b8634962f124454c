import { composeName } from '../../../delivery/compose-names.ts';
import { emitYaml, type Yaml } from '../../../formats/yaml.ts';
import { workloadsOf } from '../../../plan/bundle.ts';
import { type Plan, say } from '../../../plan/index.ts';
import { hasAlerts, observabilityPaths } from '../../../plan/observability-files.ts';
import { images } from '../../../versions.ts';
import { every } from '../every-service.ts';
import { healthCheck } from '../health-check.ts';
import { mountedFolder } from '../service-mounts.ts';
import { inProfile } from './profile.ts';

/** File with the configuration of Prometheus, mounted by Compose. */
export const prometheusFile = `${mountedFolder}/prometheus.yml`;

const rulesFolder = '/etc/prometheus/rules';

/**
 * The Compose service of Prometheus: it keeps data for a week and receives metrics over OTLP from
 * the Collector.
 */
export const prometheus = (plan: Plan): Yaml => ({
  image: images.prometheus,
  ...inProfile(plan),
  command: [
    '--config.file=/etc/prometheus/prometheus.yml',
    '--storage.tsdb.path=/prometheus',
    '--storage.tsdb.retention.time=7d',
    ...(plan.config.services.collector ? ['--web.enable-otlp-receiver'] : []),
  ],
  configs: [
    { source: 'prometheus', target: '/etc/prometheus/prometheus.yml' },
    ...(hasAlerts(plan.config)
      ? [{ source: 'prometheus-rules', target: `${rulesFolder}/alerts.yaml` }]
      : []),
  ],
  volumes: ['prometheus-data:/prometheus'],
  healthcheck: healthCheck(
    ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:9090/-/healthy'],
    { interval: 10, timeout: 5, startPeriod: 30, retries: 5 },
  ),
  ports: ['127.0.0.1:9090:9090'],
  read_only: true,
  cap_drop: ['ALL'],
  ...every(plan, 'prometheus'),
});

/** The files behind the Compose configs of Prometheus. */
export const prometheusConfigs = (plan: Plan): Readonly<Record<string, Yaml>> => {
  if (!plan.config.services.prometheus) return {};
  return {
    prometheus: { file: `./${prometheusFile}` },
    'prometheus-rules': hasAlerts(plan.config)
      ? { file: `./${observabilityPaths(plan).rules}` }
      : undefined,
  };
};

const job = (name: string, target: string, path?: string): Yaml => ({
  job_name: name,
  metrics_path: path === '/metrics' ? undefined : path,
  static_configs: [{ targets: [target] }],
});

/**
 * The scrape jobs. Job names must be unique: another job with the name of the service is left out.
 */
const jobs = (plan: Plan, host: string): readonly Yaml[] => {
  const { config, metricsPort } = plan;
  const others = [
    ['prometheus', 'localhost:9090'],
    ...(config.services.collector ? [['otel-collector', 'otel-collector:8888']] : []),
  ] as const;
  return [
    ...(metricsPort === undefined
      ? []
      : [job(plan.identity.name, `${host}:${metricsPort.port}`, config.project.metricsPath)]),
    ...plan.workloads.flatMap((one) =>
      one.metricsPort === undefined
        ? []
        : [
            job(
              one.identity.name,
              `${composeName(one)}:${one.metricsPort.port}`,
              one.config.project.metricsPath,
            ),
          ],
    ),
    ...others
      .filter(([name]) => workloadsOf(plan).every(({ identity }) => identity.name !== name))
      .map(([name = '', target = '']) => job(name, target)),
  ];
};

/**
 * The text of prometheus.yml; the job of the service has the service's name, which the rules use
 * (C-030).
 */
export const prometheusConfig = (plan: Plan, host: string): string =>
  emitYaml(
    {
      global: { scrape_interval: '15s', evaluation_interval: '15s' },
      rule_files: hasAlerts(plan.config) ? [`${rulesFolder}/*.yaml`] : undefined,
      scrape_configs: jobs(plan, host),
    },
    {
      header: say(plan, {
        en: 'Prometheus of compose.yaml: the service under the name that rules and dashboard expect, and itself (C-030).',
        'zh-CN':
          'compose.yaml 中的 Prometheus：按规则与看板所用的名称抓取服务，并抓取自身（C-030）。',
      }),
    },
  );
