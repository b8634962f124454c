import { reliabilityBuildRows } from './reliability-build.ts';
import { type Guide, row, rowNote } from './row.ts';

const rows = [
  ...reliabilityBuildRows,
  row(
    'S1-16',
    'Settings from variables, in Rust',
    {
      preset: 'c13-reliability',
      fields: ['rust.parts', 'services.databaseVariable', 'services.cacheVariable'],
      files: ['src/waybill/settings.rs'],
    },
    ['C-088'],
  ),
  row(
    'S1-17',
    'Layered settings, in Rust',
    {
      preset: 'c13-reliability',
      fields: ['rust.parts', 'settings.envPrefix'],
      files: ['src/waybill/settings.rs'],
    },
    ['C-088'],
  ),
  row(
    'S1-18',
    'config/default.toml',
    {
      preset: 'c13-reliability',
      fields: ['settings.configFile', 'settings.configEntries'],
      files: ['config/default.toml', 'deploy/kubernetes/base/configmap-files.yaml'],
    },
    ['C-089'],
  ),
  row(
    'S1-19',
    'Secret app-secrets with three keys',
    {
      preset: 'c13-reliability',
      fields: ['secrets.provider', 'secrets.keys'],
      files: ['deploy/kubernetes/base/externalsecret-app-secrets.yaml'],
    },
    ['C-037'],
  ),
  row(
    'S1-20',
    'Secrets from files, in Rust',
    { preset: 'c13-reliability', fields: ['rust.parts'], files: ['src/waybill/settings.rs'] },
    ['C-089'],
  ),
  row('S1-21', 'Log variables', {
    preset: 'c13-reliability',
    fields: ['settings.logLevel', 'settings.variables'],
    files: ['deploy/kubernetes/base/configmap-env.yaml'],
  }),
  row(
    'S1-22',
    'Fluent Bit to Elasticsearch',
    {
      preset: 'c13-reliability',
      fields: ['telemetry.logs', 'telemetry.logsOutput', 'telemetry.logsEndpoint'],
      files: [
        'deploy/kubernetes/logging/configmap.yaml',
        'deploy/kubernetes/logging/daemonset.yaml',
        'deploy/kubernetes/logging/clusterrole.yaml',
      ],
    },
    ['C-066'],
  ),
  row(
    'S1-23',
    'Scrape annotations',
    {
      preset: 'c13-reliability',
      set: { 'telemetry.scrape': 'annotations' },
      fields: ['telemetry.scrape'],
      files: ['deploy/kubernetes/base/deployment.yaml'],
    },
    ['C-057'],
  ),
  row(
    'S1-24',
    'ServiceMonitor every 30 s',
    {
      preset: 'c13-reliability',
      fields: ['telemetry.scrape', 'telemetry.scrapeInterval', 'telemetry.monitorRelease'],
      files: ['deploy/kubernetes/base/servicemonitor.yaml'],
    },
    ['C-058'],
  ),
  row(
    'S1-25',
    'Health routes, in Rust',
    {
      preset: 'c13-reliability',
      fields: ['rust.parts', 'rust.readiness'],
      files: ['src/waybill/health_routes.rs', 'src/waybill/health.rs'],
    },
    ['C-083'],
  ),
  row(
    'S1-26',
    'HPA: 3 to 10 by CPU, memory and requests',
    {
      preset: 'c13-reliability',
      fields: [
        'scaling.minReplicas',
        'scaling.maxReplicas',
        'scaling.memory',
        'scaling.podMetrics',
      ],
      files: [
        'deploy/kubernetes/base/horizontalpodautoscaler.yaml',
        'deploy/prometheus-adapter/values.yaml',
      ],
    },
    ['C-034', 'C-052', 'C-053', 'C-054'],
  ),
  row(
    'S1-27',
    'VPA with its bounds',
    {
      preset: 'c13-reliability',
      fields: ['scaling.vpa', 'scaling.vpaMinCpu', 'scaling.vpaMaxMemory'],
      files: ['deploy/kubernetes/base/verticalpodautoscaler.yaml'],
    },
    ['C-034', 'C-035'],
  ),
  row(
    'S1-28',
    'Requests and limits',
    {
      preset: 'c13-reliability',
      fields: [
        'workload.cpuRequest',
        'workload.memoryRequest',
        'workload.cpuLimit',
        'workload.memoryLimit',
      ],
      files: ['deploy/kubernetes/base/deployment.yaml'],
    },
    ['C-033'],
  ),
  row(
    'S1-29',
    'Classes of quality of service',
    {
      preset: 'c13-reliability',
      fields: ['pod.qosClass', 'documents.include'],
      files: ['deploy/docs/PRACTICES.md'],
    },
    ['C-101'],
  ),
  row(
    'S1-30',
    'deploy.sh',
    {
      preset: 'c13-reliability',
      fields: ['delivery.scripts'],
      files: ['scripts/build.sh', 'scripts/push.sh', 'scripts/deploy.sh'],
    },
    ['C-011', 'C-095', 'C-096'],
  ),
  row(
    'S1-31',
    'Blue-green with two Deployments',
    {
      preset: 'c13-reliability/blue-green',
      fields: ['release.strategy', 'release.active', 'release.blueTag', 'release.greenTag'],
      files: [
        'deploy/kubernetes/base/deployment-blue.yaml',
        'deploy/kubernetes/base/deployment-green.yaml',
        'deploy/kubernetes/base/service.yaml',
        'scripts/switch-over.sh',
      ],
    },
    ['C-098'],
  ),
  row(
    'S1-32',
    'Canary with nine pods and one',
    {
      preset: 'c13-reliability/canary',
      fields: [
        'release.strategy',
        'release.canaryReplicas',
        'release.canaryWeight',
        'release.canaryTag',
      ],
      files: [
        'deploy/kubernetes/base/deployment-stable.yaml',
        'deploy/kubernetes/base/deployment-canary.yaml',
        'deploy/kubernetes/base/httproute.yaml',
        'scripts/canary.sh',
      ],
    },
    ['C-099'],
  ),
  row('S1-33', 'Best practices', {
    preset: 'c13-reliability',
    fields: ['documents.include'],
    files: ['deploy/docs/PRACTICES.md'],
  }),
  row('S1-34', 'Pitfalls', {
    preset: 'c13-reliability',
    fields: ['documents.include'],
    files: ['deploy/docs/CHECKLIST.md'],
  }),
  rowNote('S1-35', 'References and maintainers', 'Links and a footer.'),
];

/** The contents of the guide 《C13 Reliability - Tier 2: 部署实践指南》 with their outcome in Waybill. */
export const reliabilityGuide: Guide = {
  id: 'S1',
  title: 'C13 Reliability - Tier 2: 部署实践指南',
  preset: 'c13-reliability',
  rows,
};
