import { emitYaml, type Yaml } from '../../../formats/yaml.ts';
import { type Plan, say } from '../../../plan/index.ts';
import { hasDashboard, observabilityPaths } from '../../../plan/observability-files.ts';
import { images } from '../../../versions.ts';
import { every } from '../every-service.ts';
import { healthCheck } from '../health-check.ts';
import { mountedFolder } from '../service-mounts.ts';
import { inProfile, startedFirst } from './profile.ts';

/** Variable of `.env` with the password of Grafana's user admin. */
export const grafanaVariable = 'GRAFANA_PASSWORD';

/** Compose secret with this password. */
export const grafanaSecret = 'grafana-password';

/** File with the data sources, mounted by Compose. */
export const dataSourcesFile = `${mountedFolder}/grafana/datasources.yaml`;

/** File with the folder of the dashboards, mounted by Compose. */
export const dashboardsFile = `${mountedFolder}/grafana/dashboards.yaml`;

const provisioning = '/etc/grafana/provisioning';
const dashboards = '/etc/grafana/dashboards';

const mounts = (plan: Plan): readonly Yaml[] => [
  { source: 'grafana-datasources', target: `${provisioning}/datasources/datasources.yaml` },
  ...(hasDashboard(plan)
    ? [
        { source: 'grafana-dashboards', target: `${provisioning}/dashboards/dashboards.yaml` },
        { source: 'grafana-dashboard', target: `${dashboards}/service.json` },
      ]
    : []),
];

const after = (plan: Plan): Yaml => {
  const { prometheus, jaeger } = plan.config.services;
  const names = [...(prometheus ? ['prometheus'] : []), ...(jaeger ? ['jaeger'] : [])];
  return names.length === 0
    ? undefined
    : Object.fromEntries(names.map((name) => [name, startedFirst(plan)]));
};

/**
 * The Compose service of Grafana, with data sources and dashboard; it reads the password from a
 * file (C-024, C-030).
 */
export const grafana = (plan: Plan): Yaml => ({
  image: images.grafana,
  ...inProfile(plan),
  environment: {
    GF_SECURITY_ADMIN_PASSWORD__FILE: `/run/secrets/${grafanaSecret}`,
    GF_ANALYTICS_REPORTING_ENABLED: 'false',
    GF_ANALYTICS_CHECK_FOR_UPDATES: 'false',
  },
  secrets: [grafanaSecret],
  configs: mounts(plan),
  depends_on: after(plan),
  volumes: ['grafana-data:/var/lib/grafana'],
  healthcheck: healthCheck(
    ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:3000/api/health'],
    { interval: 10, timeout: 5, startPeriod: 60, retries: 5 },
  ),
  ports: ['127.0.0.1:3000:3000'],
  cap_drop: ['ALL'],
  ...every(plan, 'grafana'),
});

/** The files behind the Compose configs of Grafana. */
export const grafanaConfigs = (plan: Plan): Readonly<Record<string, Yaml>> => {
  if (!plan.config.services.grafana) return {};
  const shown = hasDashboard(plan);
  return {
    'grafana-datasources': { file: `./${dataSourcesFile}` },
    'grafana-dashboards': shown ? { file: `./${dashboardsFile}` } : undefined,
    'grafana-dashboard': shown ? { file: `./${observabilityPaths(plan).dashboard}` } : undefined,
  };
};

/** Data sources that Grafana loads at its first start (C-030). */
export const dataSources = (plan: Plan): string => {
  const { prometheus, jaeger } = plan.config.services;
  const source = (name: string, type: string, url: string, isDefault: boolean): Yaml => ({
    name,
    uid: type,
    type,
    access: 'proxy',
    url,
    isDefault,
    editable: false,
  });
  return emitYaml(
    {
      apiVersion: 1,
      datasources: [
        ...(prometheus ? [source('Prometheus', 'prometheus', 'http://prometheus:9090', true)] : []),
        ...(jaeger ? [source('Jaeger', 'jaeger', 'http://jaeger:16686', !prometheus)] : []),
      ],
    },
    {
      header: say(plan, {
        en: 'Data sources that Grafana in compose.yaml has from its first start (C-030).',
        'zh-CN': 'compose.yaml 中的 Grafana 首次启动即具备的数据源（C-030）。',
      }),
    },
  );
};

/** Tells Grafana the folder of the dashboards. */
export const dashboardProvider = (plan: Plan): string =>
  emitYaml(
    {
      apiVersion: 1,
      providers: [
        {
          name: plan.identity.name,
          type: 'file',
          allowUiUpdates: true,
          options: { path: dashboards },
        },
      ],
    },
    {
      header: say(plan, {
        en: 'Where Grafana finds the dashboard.',
        'zh-CN': 'Grafana 读取看板的位置。',
      }),
    },
  );
