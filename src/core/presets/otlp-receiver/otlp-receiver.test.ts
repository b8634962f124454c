import { describe, expect, it } from 'vitest';
import {
  bundleNamed,
  type FileFact,
  faultyTexts,
  type ObjectFact,
  valuesOf,
} from '../../testing/named-bundle.ts';

const preset = 'otlp-receiver';
const base = 'deploy/kubernetes/base';
const container = 'spec.template.spec.containers.0';

const files: readonly FileFact[] = [
  {
    says: 'S4-05 cooks and builds in one stage with a fixed cargo-chef (C-015, C-025), labelled as tools read it (C-027)',
    preset,
    file: 'Dockerfile',
    has: [
      'cargo-chef@',
      'cargo chef cook --release --locked',
      'FROM debian:trixie-slim',
      '/app/otlp-receiver',
      'USER 1000:1000',
      '"--health-check"]',
      '--interval=30s --timeout=3s --start-period=5s',
      'org.opencontainers.image.version',
    ],
    lacks: [
      'COPY --from=dependencies',
      '/usr/local/cargo /usr/local/cargo',
      'LABEL maintainer',
      'libssl',
      'bookworm',
    ],
  },
  {
    says: 'S4-06 runs on the guide’s ports with its limits',
    preset,
    file: 'compose.yaml',
    has: [
      '127.0.0.1:4318:4318',
      '127.0.0.1:4317:4317',
      'restart: unless-stopped',
      /limits:\s+cpus: "2"\s+memory: 512m/,
      /source: data\s+target: \/data/,
    ],
  },
  {
    says: 'S4-06 is strict from the first line (C-102)',
    preset,
    file: 'scripts/build.sh',
    has: [/^#!\/usr\/bin\/env bash\n/, 'set -euo pipefail'],
    lacks: ['BUILDKIT_INLINE_CACHE', ':latest'],
  },
  {
    says: 'S4-14 deploys a version (C-095) instead of setting an image by hand (C-097)',
    preset,
    file: 'scripts/deploy.sh',
    has: ['${VERSION:?', 'kubectl apply -k'],
    lacks: ['kubectl set image', 'create namespace'],
  },
  {
    says: 'S4-13 is a Collector that starts (C-029) and reaches its backend (C-082)',
    preset: 'otlp-receiver/collector',
    file: `${base}/configmap-collector.yaml`,
    has: [
      '0.0.0.0:4317',
      '0.0.0.0:4318',
      'timeout: 5s',
      'send_batch_size: 512',
      'otlp_grpc',
      'backend:4317',
      'memory_limiter',
      'insecure: true',
    ],
    lacks: ['loglevel', 'logging:'],
  },
  {
    says: 'S4-13 leaves the service’s ConfigMap to the service (C-118)',
    preset: 'otlp-receiver/collector',
    file: `${base}/configmap-files.yaml`,
    has: ['name: otlp-receiver-config', 'default.yaml'],
    lacks: ['exporters', 'processors'],
  },
  {
    says: 'S4-15 registers the guide’s instance, checked where health is answered (C-106)',
    preset,
    file: 'deploy/consul/register.json',
    has: [
      '"ID": "otlp-receiver-1"',
      '"Name": "otlp-receiver"',
      '"Address": "10.0.1.5"',
      '"Port": 4317',
      '"v1.0.0"',
      '"grpc"',
      '10.0.1.5:8888',
      '"Interval": "10s"',
      '"Timeout": "3s"',
      '"DeregisterCriticalServiceAfter": "60s"',
    ],
    lacks: ['0.0.0.0'],
  },
  {
    says: 'S4-17 registers by the agent’s API and leaves on SIGTERM (C-106)',
    preset,
    file: 'src/waybill/consul.rs',
    has: [
      '/v1/agent/service/register',
      '/v1/agent/service/deregister',
      'passing=true',
      '"http://consul:8500"',
      '"otlp"',
    ],
    lacks: ['instances[0]', '"0.0.0.0'],
  },
  {
    says: 'S4-19 says when changes take effect (C-101)',
    preset,
    file: 'deploy/docs/PRACTICES.md',
    has: ['subPath', 'base64 only'],
  },
  {
    says: 'S4-16 has the guide’s numbers, and no cache that nothing fills (C-106)',
    preset,
    file: 'deploy/docs/PRACTICES.md',
    has: ['| 30 s |', '| 10 s |', '| 60 s |', 'Cache of clients'],
  },
  {
    says: 'S4-25 ticks what is ready for production, and leaves open what only a person knows',
    preset,
    file: 'deploy/docs/CHECKLIST.md',
    has: ['- [x] Liveness, readiness and startup probes', '- [ ] Backups'],
  },
  {
    says: 'S4-20 names the environment by a variable of its own and prints no secret (C-088, C-089)',
    preset,
    file: 'src/waybill/settings.rs',
    has: [
      'given(ENVIRONMENT_VARIABLE)',
      'SecretString',
      'a port cannot be 0',
      'within(&layers, "otlp.batch_size", 1.0, 10000.0)',
    ],
    lacks: ['num_cpus', 'Config loaded'],
  },
  {
    says: 'S4-20 reads APP_ENVIRONMENT, which collides with nothing (C-088)',
    preset,
    file: 'src/waybill/facts.rs',
    has: ['"APP_ENVIRONMENT"'],
  },
  {
    says: 'S4-21 has the guide’s defaults',
    preset,
    file: 'config/default.yaml',
    has: ['workers: 4', '0.0.0.0:4317', '0.0.0.0:4318', 'batch_size: 512', 'timeout_seconds: 30'],
  },
  {
    says: 'S4-22 has the guide’s production values',
    preset,
    file: 'config/production.yaml',
    has: ['workers: 16', 'batch_size: 2048'],
    lacks: ['timeout_seconds'],
  },
  {
    says: 'S4-22 logs at warn in production',
    preset,
    file: 'deploy/kubernetes/overlays/production/kustomization.yaml',
    has: [/RUST_LOG\n\s+value: warn/, 'workers: 16'],
  },
  {
    says: 'S4-23 names the Secret’s key as the code reads it (C-089)',
    preset,
    file: `${base}/externalsecret-otlp-secrets.yaml`,
    has: ['name: otlp-secrets', 'secretKey: DATABASE_URL'],
    lacks: ['postgres://'],
  },
];

const objects: readonly ObjectFact[] = [
  {
    says: 'S4-10 has the guide’s namespace, strategy, ports and resources',
    preset,
    object: 'Deployment/otlp-receiver',
    holds: {
      'metadata.namespace': 'observability',
      'spec.minReadySeconds': 10,
      'spec.strategy.rollingUpdate': { maxSurge: 1, maxUnavailable: 1 },
      [`${container}.ports.0.containerPort`]: 4318,
      [`${container}.ports.1.containerPort`]: 4317,
      [`${container}.ports.2.containerPort`]: 8888,
      [`${container}.resources.requests`]: {
        cpu: '500m',
        memory: '256Mi',
        'ephemeral-storage': '64Mi',
      },
      [`${container}.resources.limits`]: {
        cpu: '1000m',
        memory: '512Mi',
        'ephemeral-storage': '2112Mi',
      },
    },
  },
  {
    says: 'S4-10 has the guide’s probes on the metrics port',
    preset,
    object: 'Deployment/otlp-receiver',
    holds: {
      [`${container}.livenessProbe`]: {
        httpGet: { path: '/health', port: 'metrics' },
        initialDelaySeconds: 15,
        periodSeconds: 20,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
      [`${container}.readinessProbe`]: {
        httpGet: { path: '/ready', port: 'metrics' },
        initialDelaySeconds: 5,
        periodSeconds: 10,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
      [`${container}.startupProbe`]: {
        httpGet: { path: '/health', port: 'metrics' },
        periodSeconds: 5,
        timeoutSeconds: 3,
        failureThreshold: 30,
      },
    },
  },
  {
    says: 'S4-10 mounts a folder, which follows changes (C-101), under an account that exists (C-045)',
    preset,
    object: 'Deployment/otlp-receiver',
    holds: {
      'spec.template.spec.serviceAccountName': 'otlp-receiver',
      [`${container}.volumeMounts.0`]: { name: 'data', mountPath: '/data' },
      [`${container}.volumeMounts.1`]: { name: 'config', mountPath: '/app/config', readOnly: true },
    },
  },
  {
    says: 'S4-24 creates the account without a token',
    preset,
    object: 'ServiceAccount/otlp-receiver',
    holds: { automountServiceAccountToken: false },
  },
  {
    says: 'S4-11 opens 4318, 4317 and 8888',
    preset,
    object: 'Service/otlp-receiver',
    holds: {
      'spec.type': 'ClusterIP',
      'spec.ports.0.port': 4318,
      'spec.ports.1.port': 4317,
      'spec.ports.2.port': 8888,
    },
  },
  {
    says: 'S4-12 scales from 3 to 10 with the guide’s policies',
    preset,
    object: 'HorizontalPodAutoscaler/otlp-receiver',
    holds: {
      'spec.minReplicas': 3,
      'spec.maxReplicas': 10,
      'spec.metrics.0.resource.target.averageUtilization': 70,
      'spec.metrics.1.resource.target.averageUtilization': 80,
      'spec.behavior.scaleUp.stabilizationWindowSeconds': 0,
      'spec.behavior.scaleUp.policies': [
        { type: 'Percent', value: 100, periodSeconds: 30 },
        { type: 'Pods', value: 2, periodSeconds: 30 },
      ],
      'spec.behavior.scaleDown.policies': [{ type: 'Percent', value: 50, periodSeconds: 60 }],
    },
  },
];

const advised = ['scrape-annotations', 'cpu-limit', 'memory-metric', 'consul-in-cluster'];

describe('the preset otlp-receiver', () => {
  it.each(files)('$says', (fact) => {
    expect(faultyTexts(fact)).toEqual([]);
  });

  it.each(objects)('$says', (fact) => {
    expect(valuesOf(fact)).toEqual(fact.holds);
  });

  it.each(advised)(
    'keeps a choice that works but could be better, and finding %s gives advice',
    (id) => {
      expect(bundleNamed('otlp-receiver').findings.map((finding) => finding.id)).toContain(id);
    },
  );
});
