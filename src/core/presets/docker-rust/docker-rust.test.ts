import { describe, expect, it } from 'vitest';
import {
  bundleNamed,
  type FileFact,
  faultyTexts,
  type ObjectFact,
  valuesOf,
} from '../../testing/named-bundle.ts';

const preset = 'docker-rust';
const container = 'spec.template.spec.containers.0';

const files: readonly FileFact[] = [
  {
    says: 'S0-03 has two stages and no cache, without root and on one suite (C-001, C-016)',
    preset: 'docker-rust/basic',
    file: 'Dockerfile',
    has: [
      'rust:${RUST_VERSION}-slim-trixie',
      'FROM debian:trixie-slim',
      'USER 1000:1000',
      '/usr/local/bin/myapp',
      'EXPOSE 8000',
    ],
    lacks: ['bookworm', 'cargo chef', 'HEALTHCHECK', 'libssl', /FROM \S+ as /],
  },
  {
    says: 'S0-04 caches dependencies without a stub (C-002, C-003) and checks itself (C-006, C-014)',
    preset: 'docker-rust/optimised',
    file: 'Dockerfile',
    has: [
      'cargo chef cook --release --locked',
      '--interval=30s --timeout=3s --start-period=5s',
      '"--health"]',
      'protobuf-compiler',
      'STRIP=symbols',
    ],
    lacks: ['fn main', 'curl', /COPY Cargo\.toml/],
  },
  {
    says: 'S0-05 builds musl on a supported Alpine, for any architecture (C-008, C-009, C-018)',
    preset: 'docker-rust/alpine',
    file: 'Dockerfile',
    has: ['FROM alpine:3.24', '-alpine3.24', 'USER 1000:1000'],
    lacks: ['openssl', 'x86_64-unknown-linux-musl', '3.21'],
  },
  {
    says: 'S0-06 bakes no environment into the image (C-021) and needs no curl (C-006)',
    preset: 'docker-rust/otlp',
    file: 'Dockerfile',
    has: ['HEALTHCHECK --interval=30s --timeout=3s'],
    lacks: ['OTEL_', 'RUST_LOG', 'curl'],
  },
  {
    says: 'S0-06 gets its variables at run time, port and protocol together (C-060, C-063)',
    preset: 'docker-rust/otlp',
    file: 'deploy/kubernetes/base/configmap-env.yaml',
    has: [
      'OTEL_SERVICE_NAME: rust-app',
      'http://jaeger-collector:4317',
      'OTEL_EXPORTER_OTLP_PROTOCOL: grpc',
    ],
  },
  {
    says: 'S0-06 names environment and version of its pods by the current attributes (C-063)',
    preset: 'docker-rust/otlp',
    file: 'deploy/kubernetes/base/deployment.yaml',
    has: ['service.version=$(SERVICE_VERSION),deployment.environment.name=production'],
    lacks: ['deployment.environment='],
  },
  {
    says: 'S0-09 runs on a supported distroless as nonroot (C-010)',
    preset: 'docker-rust/production',
    file: 'Dockerfile',
    has: ['gcr.io/distroless/cc-debian13:nonroot', 'USER 65532:65532', '/usr/local/bin/myapp'],
    lacks: ['debian12', 'COPY Cargo.toml'],
  },
  {
    says: 'S0-10 sees Cargo.lock, tests and documentation (C-004, C-005)',
    preset,
    file: '.dockerignore',
    has: ['target', '.git'],
    lacks: [/^Cargo\.lock/m, /^\*\.md/m, /^tests/m, /^benches/m],
  },
  {
    says: 'S0-17 scans a pinned image without the Docker socket (C-012)',
    preset: 'docker-rust/secure',
    file: 'scripts/scan.sh',
    has: ['trivy'],
    lacks: ['/var/run/docker.sock', ':latest'],
  },
  {
    says: 'S0-18 is read-only by Compose, not by VOLUME (C-013)',
    preset: 'docker-rust/secure',
    file: 'compose.yaml',
    has: ['read_only: true', '/tmp:uid=65532'],
  },
  {
    says: 'S0-20 has the profile for size, and no UPX (C-075)',
    preset: 'docker-rust/small',
    file: 'Dockerfile',
    has: ['OPT_LEVEL=z', 'LTO=fat', 'CODEGEN_UNITS=1', 'STRIP=symbols'],
    lacks: ['upx'],
  },
  {
    says: 'S0-07 has the six servers of the guide on its ports, of this machine only (C-024)',
    preset,
    file: 'compose.yaml',
    has: [
      '127.0.0.1:8000:8000',
      '127.0.0.1:5432:5432',
      '127.0.0.1:6379:6379',
      '127.0.0.1:4317:4317',
      '127.0.0.1:16686:16686',
      '127.0.0.1:9090:9090',
      '127.0.0.1:3000:3000',
      '\n  app:\n',
      'name: app-network\n    driver: bridge',
      'POSTGRES_DB: mydb',
      'POSTGRES_USER: user',
    ],
    lacks: [
      /^version:/m,
      'POSTGRES_PASSWORD: ',
      'GF_SECURITY_ADMIN_PASSWORD: ',
      /- "?(?:8000|5432|6379):/,
    ],
  },
  {
    says: 'S0-07 keeps PostgreSQL 17 where 17 keeps its data (C-065), with current images (C-026, C-028, C-116)',
    preset,
    file: 'compose.yaml',
    has: [
      'image: postgres:17',
      'postgres-data:/var/lib/postgresql/data',
      'jaegertracing/jaeger:2',
      'redis-data:/data',
    ],
    lacks: ['all-in-one', 'COLLECTOR_OTLP_ENABLED', 'prometheus:v3.3.0', 'grafana:11', 'redis:8.0'],
  },
  {
    says: 'S0-14 rotates logs at 10 MB times three, and the labels it names are there (C-030)',
    preset,
    file: 'compose.yaml',
    has: [
      'driver: json-file',
      'max-size: 10m',
      'max-file: "3"',
      'labels: service,environment',
      'service: rust-app',
    ],
  },
  {
    says: 'S0-08 scrapes the app every 15 s, itself too, with rules (C-030)',
    preset,
    file: 'compose/prometheus.yml',
    has: [
      'scrape_interval: 15s',
      'evaluation_interval: 15s',
      'job_name: rust-app',
      '- app:8000',
      'rule_files:',
      'localhost:9090',
    ],
  },
  {
    says: 'S0-11 answers readiness otherwise than liveness (C-083)',
    preset,
    file: 'src/waybill/health_routes.rs',
    has: ['route(LIVE_PATH, get(alive))', 'route(READY_PATH, get(ready))'],
  },
  {
    says: 'S0-13 falls back to info when RUST_LOG is unset (C-084)',
    preset,
    file: 'src/waybill/telemetry.rs',
    lacks: ['EnvFilter::from_default_env()'],
  },
  {
    says: 'S0-21 to S0-23 use what slim images have (C-100)',
    preset,
    file: 'deploy/docs/RUNBOOK.md',
    has: [
      'kubectl --namespace "$NAMESPACE" debug',
      'docker compose logs --tail 100 app',
      'docker ps --filter publish=8000',
      'telnet://jaeger:4317',
    ],
    lacks: ['/bin/bash', 'netstat', 'apt-get install', 'ping jaeger'],
  },
  {
    says: 'S0-25 is ticked from the decisions',
    preset,
    file: 'deploy/docs/CHECKLIST.md',
    has: [
      '- [x] Multi-stage build',
      '- [x] Runs as a user without rights',
      '- [ ] Scanned for vulnerabilities',
      '- [ ] TLS for everything that comes from outside',
    ],
    lacks: ['startup probes'],
  },
];

const objects: readonly ObjectFact[] = [
  {
    says: 'S0-15 has the guide’s replicas, image with a fixed tag (C-041) and resources',
    preset,
    object: 'Deployment/rust-app',
    holds: {
      'spec.replicas': 3,
      [`${container}.image`]: 'myregistry/rust-app:1.0.0',
      [`${container}.ports.0.containerPort`]: 8000,
      [`${container}.resources.requests`]: {
        cpu: '100m',
        memory: '128Mi',
        'ephemeral-storage': '64Mi',
      },
      [`${container}.resources.limits`]: {
        cpu: '500m',
        memory: '512Mi',
        'ephemeral-storage': '1088Mi',
      },
    },
  },
  {
    says: 'S0-15 has the guide’s probes, each with a timeout (C-031), under the restricted profile (C-032)',
    preset,
    object: 'Deployment/rust-app',
    holds: {
      [`${container}.livenessProbe.httpGet.path`]: '/health',
      [`${container}.livenessProbe.initialDelaySeconds`]: 10,
      [`${container}.livenessProbe.periodSeconds`]: 30,
      [`${container}.livenessProbe.timeoutSeconds`]: 2,
      [`${container}.readinessProbe.httpGet.path`]: '/ready',
      [`${container}.readinessProbe.initialDelaySeconds`]: 5,
      [`${container}.readinessProbe.periodSeconds`]: 10,
      [`${container}.startupProbe`]: undefined,
      'spec.template.spec.securityContext.runAsNonRoot': true,
      [`${container}.securityContext.allowPrivilegeEscalation`]: false,
    },
  },
  {
    says: 'S0-16 opens port 80 by a load balancer, which C-050 warns about',
    preset,
    object: 'Service/rust-app',
    holds: {
      'spec.type': 'LoadBalancer',
      'spec.ports.0.port': 80,
      'spec.ports.0.targetPort': 'http',
    },
  },
];

const advised = [
  'plain-to-outside',
  'cpu-limit',
  'no-startup',
  'redis-licence',
  'full-sampling',
  'health-subcommand',
];

describe('the preset docker-rust', () => {
  it.each(files)('$says', (fact) => {
    expect(faultyTexts(fact)).toEqual([]);
  });

  it.each(objects)('$says', (fact) => {
    expect(valuesOf(fact)).toEqual(fact.holds);
  });

  it.each(advised)(
    'keeps a choice that works but could be better, and finding %s gives advice',
    (id) => {
      expect(bundleNamed('docker-rust').findings.map((finding) => finding.id)).toContain(id);
    },
  );
});
