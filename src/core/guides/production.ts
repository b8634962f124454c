import { type Guide, row } from './row.ts';

const rows = [
  row('S3-01', 'Goals', {
    preset: 'web-api-prod',
    fields: ['documents.include'],
    files: ['deploy/docs/PRACTICES.md'],
  }),
  row(
    'S3-02',
    'Dockerfile of a workspace',
    {
      preset: 'web-api-prod',
      fields: ['project.layout', 'project.package', 'image.cache', 'image.suite'],
      files: ['Dockerfile'],
    },
    ['C-006', 'C-007', 'C-016', 'C-017'],
  ),
  row(
    'S3-03',
    'Compose: web-api, PostgreSQL, Redis, Collector, Jaeger',
    {
      preset: 'web-api-prod',
      fields: [
        'services.database',
        'services.cache',
        'services.collector',
        'services.jaeger',
        'compose.limits',
      ],
      files: ['compose.yaml', '.env.example'],
    },
    ['C-006', 'C-022', 'C-024', 'C-026', 'C-028', 'C-064', 'C-065'],
  ),
  row(
    'S3-04',
    'otel-collector-config.yml, which the guide leaves out',
    {
      preset: 'web-api-prod',
      fields: ['services.collector', 'telemetry.protocol'],
      files: ['compose/otel-collector.yaml'],
    },
    ['C-029', 'C-064', 'C-082'],
  ),
  row(
    'S3-05',
    'Deployment with probes, spread and preStop',
    {
      preset: 'web-api-prod',
      fields: [
        'workload.preStopSeconds',
        'workload.revisionHistory',
        'probes.startupFailure',
        'secrets.keys',
      ],
      files: [
        'deploy/kubernetes/base/deployment.yaml',
        'deploy/kubernetes/base/configmap-env.yaml',
      ],
    },
    ['C-032', 'C-033', 'C-036', 'C-059', 'C-060', 'C-092'],
  ),
  row('S3-06', 'Service: 80 and 9090', {
    preset: 'web-api-prod',
    fields: ['traffic.servicePort', 'project.metricsPort'],
    files: ['deploy/kubernetes/base/service.yaml'],
  }),
  row(
    'S3-07',
    'HPA: 3 to 20 by CPU and memory',
    {
      preset: 'web-api-prod/resources',
      fields: [
        'packaging.kindSuffixes',
        'scaling.maxReplicas',
        'scaling.memory',
        'scaling.downPods',
      ],
      files: ['deploy/kubernetes/base/horizontalpodautoscaler.yaml'],
    },
    ['C-050A', 'C-053'],
  ),
  row(
    'S3-08',
    'Disruption budget',
    {
      preset: 'web-api-prod',
      fields: ['packaging.kindSuffixes', 'scaling.budgetKind', 'scaling.budgetValue'],
      files: ['deploy/kubernetes/base/poddisruptionbudget.yaml'],
    },
    ['C-094'],
  ),
  row(
    'S3-09',
    'ConfigMap with app.yaml',
    {
      preset: 'web-api-prod',
      fields: ['settings.configName', 'settings.configEntries'],
      files: [
        'deploy/kubernetes/base/configmap-files.yaml',
        'crates/web-api/config/default.yaml',
        'deploy/kubernetes/base/configmap-env.yaml',
      ],
    },
    ['C-061'],
  ),
  row(
    'S3-10',
    'Secret db-credentials',
    {
      preset: 'web-api-prod',
      fields: ['secrets.keys'],
      files: ['deploy/kubernetes/base/externalsecret-db-credentials.yaml'],
    },
    ['C-037'],
  ),
  row(
    'S3-11',
    'Secret redis-credentials',
    {
      preset: 'web-api-prod',
      fields: ['secrets.keys'],
      files: ['deploy/kubernetes/base/externalsecret-redis-credentials.yaml'],
    },
    ['C-037'],
  ),
  row(
    'S3-12',
    'Ingress for api.example.com with timeouts and limits',
    {
      preset: 'web-api-prod',
      fields: [
        'traffic.exposure',
        'traffic.requestTimeout',
        'traffic.bodySize',
        'traffic.rateLimit',
      ],
      files: [
        'deploy/kubernetes/base/gateway.yaml',
        'deploy/kubernetes/base/httproute.yaml',
        'deploy/kubernetes/base/backendtrafficpolicy.yaml',
      ],
    },
    ['C-043', 'C-044', 'C-046'],
  ),
  row(
    'S3-13',
    'Client-side load balancing, in Rust',
    {
      preset: 'web-api-prod',
      fields: ['rust.parts'],
      files: [
        'crates/web-api/src/waybill/balance.rs',
        'crates/web-api/src/waybill/balance_http.rs',
      ],
    },
    ['C-103'],
  ),
  row(
    'S3-14',
    'HPA on p99 latency and connections',
    {
      preset: 'web-api-prod/custom-metrics',
      fields: ['scaling.podMetrics', 'scaling.metricSeries', 'scaling.metricsAdapter'],
      files: [
        'deploy/kubernetes/base/horizontalpodautoscaler.yaml',
        'deploy/prometheus-adapter/values.yaml',
      ],
    },
    ['C-050A', 'C-052', 'C-054'],
  ),
  row(
    'S3-15',
    'Circuit breaker, in Rust',
    {
      preset: 'web-api-prod',
      fields: ['rust.parts', 'rust.breakerFailures', 'rust.breakerOpen', 'rust.breakerProbes'],
      files: ['crates/web-api/src/waybill/circuit_breaker.rs'],
    },
    ['C-104', 'C-120'],
  ),
  row(
    'S3-16',
    'Security events, in Rust',
    {
      preset: 'web-api-prod',
      fields: ['rust.parts', 'rust.trustedProxies', 'rust.auditedPaths'],
      files: ['crates/web-api/src/waybill/security.rs'],
    },
    ['C-105'],
  ),
  row(
    'S3-17',
    'Graceful shutdown, in Rust',
    {
      preset: 'web-api-prod',
      fields: ['rust.parts', 'workload.drainSeconds'],
      files: ['crates/web-api/src/waybill/shutdown.rs', 'crates/web-api/src/waybill/telemetry.rs'],
    },
    ['C-067', 'C-092', 'C-093'],
  ),
  row('S3-18', 'Key elements', {
    preset: 'web-api-prod',
    fields: ['documents.include'],
    files: ['deploy/docs/PRACTICES.md'],
  }),
  row('S3-19', 'Production-readiness checklist', {
    preset: 'web-api-prod',
    fields: ['documents.include', 'documents.confirmed', 'telemetry.alerts'],
    files: ['deploy/docs/CHECKLIST.md'],
  }),
];

/** The contents of the guide 《生产环境部署 - Production Deployment》 with their outcome in Waybill. */
export const productionGuide: Guide = {
  id: 'S3',
  title: '生产环境部署 - Production Deployment',
  preset: 'web-api-prod',
  rows,
};
