import { type Guide, row, rowNote } from './row.ts';

const rows = [
  row('S0-01', 'Architecture of the deployment, as a picture', {
    preset: 'docker-rust',
    fields: ['documents.include'],
    files: ['deploy/docs/ARCHITECTURE.md'],
  }),
  row(
    'S0-02',
    'Goals for image size, build time, security and observability',
    {
      preset: 'docker-rust',
      fields: ['documents.include'],
      files: ['deploy/docs/SIZE-AND-SPEED.md', 'deploy/docs/CHECKLIST.md'],
    },
    ['C-020'],
  ),
  row(
    'S0-03',
    'Dockerfile, basic: two stages, no cache',
    {
      preset: 'docker-rust/basic',
      fields: ['image.base', 'image.cache', 'image.healthCheck'],
      files: ['Dockerfile'],
    },
    ['C-001', 'C-015', 'C-016', 'C-017', 'C-109', 'C-114'],
  ),
  row(
    'S0-04',
    'Dockerfile, optimised: dependency layer, stripped, own user, health check',
    {
      preset: 'docker-rust/optimised',
      fields: ['image.cache', 'build.strip', 'image.uid', 'image.healthCommand'],
      files: ['Dockerfile'],
    },
    ['C-001', 'C-003', 'C-014', 'C-017'],
  ),
  row(
    'S0-05',
    'Dockerfile.alpine: static musl binary',
    {
      preset: 'docker-rust/alpine',
      fields: ['image.base', 'build.libc', 'image.alpineVersion'],
      files: ['Dockerfile'],
    },
    ['C-003', 'C-008', 'C-009', 'C-018'],
  ),
  row(
    'S0-06',
    'Dockerfile.otlp: with the variables of OTLP',
    {
      preset: 'docker-rust/otlp',
      fields: ['telemetry.protocol', 'telemetry.sampling'],
      files: [
        'Dockerfile',
        'compose.yaml',
        'deploy/kubernetes/base/configmap-env.yaml',
        'deploy/kubernetes/base/deployment.yaml',
      ],
    },
    ['C-001', 'C-006', 'C-021', 'C-060', 'C-063'],
  ),
  row(
    'S0-07',
    'Compose: app, PostgreSQL, Redis, Jaeger, Prometheus, Grafana',
    {
      preset: 'docker-rust',
      fields: [
        'services.database',
        'services.cache',
        'services.jaeger',
        'services.prometheus',
        'services.grafana',
        'compose.serviceName',
        'compose.network',
        'compose.publishServices',
      ],
      files: ['compose.yaml', '.env.example'],
    },
    ['C-022', 'C-024', 'C-026', 'C-028', 'C-030', 'C-060', 'C-065', 'C-116'],
  ),
  row(
    'S0-08',
    'prometheus.yml: scrapes the app every 15 s',
    {
      preset: 'docker-rust',
      fields: ['services.prometheus', 'project.metricsPort'],
      files: ['compose/prometheus.yml'],
    },
    ['C-030'],
  ),
  row(
    'S0-09',
    'Dockerfile.production: distroless, nonroot',
    {
      preset: 'docker-rust/production',
      fields: ['image.base', 'image.uid'],
      files: ['Dockerfile'],
    },
    ['C-001', 'C-002', 'C-004', 'C-010', 'C-015'],
  ),
  row(
    'S0-10',
    '.dockerignore',
    { preset: 'docker-rust', fields: ['packaging.targets'], files: ['.dockerignore'] },
    ['C-004', 'C-005'],
  ),
  row(
    'S0-11',
    'src/health.rs: /health and /ready',
    {
      preset: 'docker-rust',
      fields: ['rust.code', 'rust.parts', 'project.livePath', 'project.readyPath'],
      files: ['src/waybill/health.rs', 'src/waybill/health_routes.rs'],
    },
    ['C-083'],
  ),
  row(
    'S0-12',
    'HEALTHCHECK with a timeout of 5 s and a start period of 10 s',
    {
      preset: 'docker-rust',
      set: { 'image.healthTimeout': 5, 'image.healthStartPeriod': 10 },
      fields: ['image.healthCheck', 'image.healthTimeout', 'image.healthStartPeriod'],
      files: ['Dockerfile'],
    },
    ['C-006'],
  ),
  row(
    'S0-13',
    'src/logging.rs: JSON logs',
    {
      preset: 'docker-rust',
      fields: ['rust.parts', 'settings.logVariable'],
      files: ['src/waybill/telemetry.rs'],
    },
    ['C-084'],
  ),
  row(
    'S0-14',
    'Log driver: json-file, 10 MB, three files, labels',
    {
      preset: 'docker-rust',
      fields: ['compose.logMaxSize', 'compose.logMaxFile', 'compose.logLabels'],
      files: ['compose.yaml'],
    },
    ['C-030'],
  ),
  row(
    'S0-15',
    'Deployment: three replicas, probes, limits',
    {
      preset: 'docker-rust',
      fields: [
        'workload.replicas',
        'workload.cpuRequest',
        'workload.memoryLimit',
        'probes.livenessPeriod',
      ],
      files: [
        'deploy/kubernetes/base/deployment.yaml',
        'deploy/kubernetes/base/configmap-env.yaml',
      ],
    },
    ['C-031', 'C-032', 'C-033', 'C-041', 'C-060'],
  ),
  row(
    'S0-16',
    'Service: load balancer, port 80 to 8000',
    {
      preset: 'docker-rust',
      fields: ['traffic.serviceType', 'traffic.servicePort'],
      files: ['deploy/kubernetes/base/service.yaml'],
    },
    ['C-050'],
  ),
  row(
    'S0-17',
    'Scans by Trivy or Snyk: here Trivy, or Grype for the one that asks for an account',
    {
      preset: 'docker-rust/secure',
      fields: ['delivery.scan', 'delivery.scanSeverity'],
      files: ['scripts/scan.sh'],
    },
    ['C-012'],
  ),
  row(
    'S0-18',
    'Dockerfile.secure: distroless, read-only root',
    {
      preset: 'docker-rust/secure',
      fields: ['image.base', 'image.readOnlyRoot', 'image.writablePaths'],
      files: ['Dockerfile', 'compose.yaml'],
    },
    ['C-001', 'C-010', 'C-013', 'C-019'],
  ),
  row(
    'S0-19',
    'Sizes of base images',
    {
      preset: 'docker-rust',
      fields: ['documents.include'],
      files: ['deploy/docs/SIZE-AND-SPEED.md'],
    },
    ['C-020'],
  ),
  row(
    'S0-20',
    'Profile for size, strip, UPX, cargo-bloat',
    {
      preset: 'docker-rust/small',
      fields: ['build.optLevel', 'build.lto', 'build.strip', 'build.profiles'],
      files: ['Dockerfile', 'deploy/cargo/profiles.toml', 'deploy/docs/SIZE-AND-SPEED.md'],
    },
    ['C-074', 'C-075'],
  ),
  row(
    'S0-21',
    'Trouble: the container does not start',
    { preset: 'docker-rust', fields: ['documents.include'], files: ['deploy/docs/RUNBOOK.md'] },
    ['C-100'],
  ),
  row(
    'S0-22',
    'Trouble: OTLP does not connect',
    { preset: 'docker-rust', fields: ['documents.include'], files: ['deploy/docs/RUNBOOK.md'] },
    ['C-100'],
  ),
  row(
    'S0-23',
    'Trouble: a library is missing',
    { preset: 'docker-rust', fields: ['documents.include'], files: ['deploy/docs/RUNBOOK.md'] },
    ['C-017', 'C-100'],
  ),
  row('S0-24', 'Core points and best practices', {
    preset: 'docker-rust',
    fields: ['documents.include'],
    files: ['deploy/docs/PRACTICES.md'],
  }),
  row('S0-25', 'Production checklist', {
    preset: 'docker-rust',
    fields: ['documents.include', 'documents.confirmed'],
    files: ['deploy/docs/CHECKLIST.md'],
  }),
  rowNote(
    'S0-26',
    'Versions the guide was written for',
    'A footer. Versions are fields and pinned in one table, src/core/versions.ts.',
    ['C-071', 'C-120'],
  ),
];

/** The contents of the guide 《Docker 部署 Rust 完整指南》 with their outcome in Waybill. */
export const dockerRustGuide: Guide = {
  id: 'S0',
  title: 'Docker 部署 Rust 完整指南',
  preset: 'docker-rust',
  rows,
};
