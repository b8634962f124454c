import { row } from './row.ts';

/** From the profile to the rollout: S1-01 to S1-15. */
export const reliabilityBuildRows = [
  row(
    'S1-01',
    'Release profile for speed',
    {
      preset: 'c13-reliability',
      fields: ['build.optLevel', 'build.lto', 'build.panic', 'build.strip', 'build.debug'],
      files: ['deploy/cargo/profiles.toml', 'Dockerfile'],
    },
    ['C-073', 'C-076'],
  ),
  row(
    'S1-02',
    'Build commands, also for one processor',
    {
      preset: 'c13-reliability',
      set: { 'build.cpuAmd64': 'x86-64-v3' },
      fields: ['build.cpuAmd64', 'delivery.scripts'],
      files: ['scripts/build.sh', 'Dockerfile'],
    },
    ['C-072'],
  ),
  row(
    'S1-03',
    'Release profile for size',
    {
      preset: 'c13-reliability/size',
      fields: ['build.optLevel', 'build.lto'],
      files: ['deploy/cargo/profiles.toml', 'Dockerfile'],
    },
    ['C-073', 'C-074'],
  ),
  row(
    'S1-04',
    'UPX and cargo-bloat',
    {
      preset: 'c13-reliability',
      fields: ['documents.include'],
      files: ['deploy/docs/SIZE-AND-SPEED.md'],
    },
    ['C-075'],
  ),
  row(
    'S1-05',
    '.cargo/config.toml and the profile for development',
    {
      preset: 'c13-reliability',
      fields: ['build.cargoConfig', 'build.devOptLevel'],
      files: ['.cargo/config.toml', 'deploy/cargo/profiles.toml'],
    },
    ['C-069', 'C-070'],
  ),
  row(
    'S1-06',
    'mold and sccache',
    {
      preset: 'c13-reliability',
      fields: ['build.linker', 'build.sccache'],
      files: ['.cargo/config.toml'],
    },
    ['C-068', 'C-070'],
  ),
  row(
    'S1-07',
    'Dockerfile: Debian, own user',
    {
      preset: 'c13-reliability/debian',
      fields: ['image.base', 'image.cache', 'image.uid'],
      files: ['Dockerfile'],
    },
    ['C-001', 'C-002', 'C-003', 'C-016'],
  ),
  row(
    'S1-08',
    'Dockerfile.distroless',
    {
      preset: 'c13-reliability/distroless',
      fields: ['image.base', 'image.uid', 'image.cache'],
      files: ['Dockerfile'],
    },
    ['C-001', 'C-007', 'C-010'],
  ),
  row(
    'S1-09',
    'Dockerfile.alpine',
    {
      preset: 'c13-reliability/alpine',
      fields: ['image.base', 'build.libc'],
      files: ['Dockerfile'],
    },
    ['C-007', 'C-009', 'C-011', 'C-018'],
  ),
  row(
    'S1-10',
    'Dockerfile.secure: health check, user 65534, cargo audit',
    {
      preset: 'c13-reliability/secure',
      fields: ['image.healthCommand', 'image.uid', 'build.deny'],
      files: ['Dockerfile', 'deny.toml'],
    },
    ['C-001', 'C-010', 'C-014', 'C-023'],
  ),
  row(
    'S1-11',
    'Deployment with Secret and mounted configuration',
    {
      preset: 'c13-reliability',
      fields: ['workload.replicas', 'settings.configDirectory', 'secrets.keys'],
      files: [
        'deploy/kubernetes/base/deployment.yaml',
        'deploy/kubernetes/base/configmap-files.yaml',
      ],
    },
    ['C-031', 'C-032', 'C-033', 'C-039'],
  ),
  row(
    'S1-12',
    'Service: port 80 to 8080',
    {
      preset: 'c13-reliability',
      fields: ['traffic.servicePort'],
      files: ['deploy/kubernetes/base/service.yaml'],
    },
    ['C-058'],
  ),
  row(
    'S1-13',
    'Ingress for api.example.com with TLS and a rate limit',
    {
      preset: 'c13-reliability',
      fields: ['traffic.exposure', 'traffic.host', 'traffic.tlsSecret', 'traffic.rateLimit'],
      files: [
        'deploy/kubernetes/base/gateway.yaml',
        'deploy/kubernetes/base/httproute.yaml',
        'deploy/kubernetes/base/backendtrafficpolicy.yaml',
      ],
    },
    ['C-043', 'C-044', 'C-046'],
  ),
  row(
    'S1-14',
    'Rolling update of five replicas',
    {
      preset: 'c13-reliability/rolling',
      fields: ['workload.replicas', 'workload.maxSurge', 'workload.maxUnavailable'],
      files: ['deploy/kubernetes/base/deployment.yaml'],
    },
    ['C-040'],
  ),
  row(
    'S1-15',
    'Rollout commands',
    {
      preset: 'c13-reliability',
      fields: ['documents.include', 'delivery.scripts'],
      files: ['deploy/docs/RUNBOOK.md', 'scripts/rollback.sh'],
    },
    ['C-097'],
  ),
];
