import { type Guide, row, rowNote } from './row.ts';

const rows = [
  row('S4-01', 'Multi-stage build, defined', {
    preset: 'otlp-receiver',
    fields: ['documents.include'],
    files: ['deploy/docs/ARCHITECTURE.md'],
  }),
  row('S4-02', 'What belongs to a multi-stage build', {
    preset: 'otlp-receiver',
    fields: ['documents.include'],
    files: ['deploy/docs/ARCHITECTURE.md', 'Dockerfile'],
  }),
  row(
    'S4-03',
    'Attributes: size, time, layers',
    {
      preset: 'otlp-receiver',
      fields: ['documents.include'],
      files: ['deploy/docs/SIZE-AND-SPEED.md'],
    },
    ['C-020'],
  ),
  rowNote(
    'S4-04',
    'Relations to CI, caching and vulnerabilities',
    'Prose. What follows from it are the choices of base and cache, explained at the fields.',
  ),
  row(
    'S4-05',
    'Dockerfile with cargo-chef',
    {
      preset: 'otlp-receiver',
      fields: ['image.cache', 'image.base', 'image.healthCommand', 'image.labels'],
      files: ['Dockerfile', 'deploy/kubernetes/base/configmap-files.yaml'],
    },
    ['C-001', 'C-014', 'C-015', 'C-016', 'C-017', 'C-025', 'C-027', 'C-118'],
  ),
  row(
    'S4-06',
    'Build and run script',
    {
      preset: 'otlp-receiver',
      fields: ['delivery.scripts', 'compose.limits', 'pod.volumes'],
      files: ['scripts/build.sh', 'docker-bake.hcl', 'compose.yaml'],
    },
    ['C-041', 'C-102'],
  ),
  row(
    'S4-07',
    'Expected sizes',
    {
      preset: 'otlp-receiver',
      fields: ['documents.include'],
      files: ['deploy/docs/SIZE-AND-SPEED.md'],
    },
    ['C-020'],
  ),
  row('S4-08', 'Deployment, defined', {
    preset: 'otlp-receiver',
    fields: ['documents.include'],
    files: ['deploy/docs/ARCHITECTURE.md'],
  }),
  row(
    'S4-09',
    'Attributes of a Deployment',
    {
      preset: 'otlp-receiver',
      fields: ['workload.maxSurge', 'workload.minReadySeconds', 'documents.include'],
      files: ['deploy/docs/PRACTICES.md'],
    },
    ['C-040'],
  ),
  row(
    'S4-10',
    'Deployment',
    {
      preset: 'otlp-receiver',
      fields: [
        'workload.minReadySeconds',
        'project.healthPort',
        'probes.livenessInitialDelay',
        'pod.volumes',
      ],
      files: [
        'deploy/kubernetes/base/deployment.yaml',
        'deploy/kubernetes/base/serviceaccount.yaml',
        'deploy/kubernetes/base/configmap-files.yaml',
      ],
    },
    ['C-032', 'C-033', 'C-036', 'C-040', 'C-045', 'C-101', 'C-118'],
  ),
  row('S4-11', 'Service: 4317, 4318, 8888', {
    preset: 'otlp-receiver',
    fields: ['traffic.servicePort', 'traffic.grpcServicePort', 'project.metricsPort'],
    files: ['deploy/kubernetes/base/service.yaml'],
  }),
  row(
    'S4-12',
    'HPA: 3 to 10',
    {
      preset: 'otlp-receiver',
      fields: ['scaling.maxReplicas', 'scaling.upPods', 'scaling.downPercent'],
      files: ['deploy/kubernetes/base/horizontalpodautoscaler.yaml'],
    },
    ['C-053'],
  ),
  row(
    'S4-13',
    'ConfigMap in the Collector’s syntax',
    {
      preset: 'otlp-receiver/collector',
      fields: ['telemetry.collector', 'telemetry.collectorExporter', 'telemetry.collectorEndpoint'],
      files: [
        'deploy/kubernetes/base/configmap-collector.yaml',
        'deploy/kubernetes/base/deployment-collector.yaml',
        'deploy/kubernetes/base/configmap-files.yaml',
      ],
    },
    ['C-029', 'C-082', 'C-118'],
  ),
  row(
    'S4-14',
    'Operations script',
    {
      preset: 'otlp-receiver',
      fields: ['delivery.scripts', 'documents.include'],
      files: ['scripts/deploy.sh', 'scripts/rollback.sh', 'deploy/docs/RUNBOOK.md'],
    },
    ['C-097', 'C-102'],
  ),
  row(
    'S4-15',
    'Consul: definition and registration',
    {
      preset: 'otlp-receiver',
      fields: ['discovery.registry', 'discovery.address', 'discovery.tags'],
      files: ['deploy/consul/register.json', 'deploy/docs/ARCHITECTURE.md'],
    },
    ['C-106'],
  ),
  row(
    'S4-16',
    'Attributes of service discovery',
    {
      preset: 'otlp-receiver',
      fields: ['discovery.ttl', 'discovery.checkInterval', 'discovery.deregisterSeconds'],
      files: ['deploy/docs/PRACTICES.md', 'deploy/consul/agent.json'],
    },
    ['C-106'],
  ),
  row(
    'S4-17',
    'Consul registry, in Rust',
    {
      preset: 'otlp-receiver',
      fields: ['rust.parts', 'rust.consulAddress', 'discovery.tags'],
      files: ['src/waybill/consul.rs'],
    },
    ['C-106'],
  ),
  row('S4-18', 'Configuration by twelve factors, defined', {
    preset: 'otlp-receiver',
    fields: ['documents.include'],
    files: ['deploy/docs/ARCHITECTURE.md'],
  }),
  row(
    'S4-19',
    'Kinds of configuration compared',
    { preset: 'otlp-receiver', fields: ['documents.include'], files: ['deploy/docs/PRACTICES.md'] },
    ['C-101'],
  ),
  row(
    'S4-20',
    'Layered configuration, in Rust',
    {
      preset: 'otlp-receiver',
      fields: ['rust.parts', 'settings.envPrefix', 'settings.configEntries'],
      files: ['src/waybill/settings.rs'],
    },
    ['C-088', 'C-089', 'C-118'],
  ),
  row(
    'S4-21',
    'config/default.yaml',
    {
      preset: 'otlp-receiver',
      fields: ['settings.configFile', 'settings.configEntries'],
      files: ['config/default.yaml', 'deploy/kubernetes/base/configmap-files.yaml'],
    },
    ['C-118'],
  ),
  row('S4-22', 'config/production.yaml', {
    preset: 'otlp-receiver',
    fields: ['settings.overrides', 'environments.rows'],
    files: ['config/production.yaml', 'deploy/kubernetes/overlays/production/kustomization.yaml'],
  }),
  row(
    'S4-23',
    'Commands that set configuration and secrets',
    {
      preset: 'otlp-receiver',
      fields: ['settings.variables', 'secrets.keys'],
      files: [
        'deploy/kubernetes/base/configmap-env.yaml',
        'deploy/kubernetes/base/externalsecret-otlp-secrets.yaml',
        '.env.example',
      ],
    },
    ['C-037', 'C-089'],
  ),
  row(
    'S4-24',
    'Objects that the guide leaves out',
    {
      preset: 'otlp-receiver',
      set: { 'telemetry.scrape': 'service-monitor' },
      fields: [
        'workload.createNamespace',
        'scaling.disruptionBudget',
        'traffic.networkPolicy',
        'telemetry.scrape',
      ],
      files: [
        'deploy/kubernetes/base/namespace.yaml',
        'deploy/kubernetes/base/serviceaccount.yaml',
        'deploy/kubernetes/base/poddisruptionbudget.yaml',
        'deploy/kubernetes/base/networkpolicy.yaml',
        'deploy/kubernetes/base/servicemonitor.yaml',
      ],
    },
    ['C-045', 'C-058'],
  ),
  row('S4-25', 'Links and the claim to be ready for production', {
    preset: 'otlp-receiver',
    fields: ['documents.include', 'documents.confirmed'],
    files: ['deploy/docs/CHECKLIST.md'],
  }),
];

/** The contents of the guide 《部署核心概念》 with their outcome in Waybill. */
export const conceptsGuide: Guide = {
  id: 'S4',
  title: '部署核心概念',
  preset: 'otlp-receiver',
  rows,
};
