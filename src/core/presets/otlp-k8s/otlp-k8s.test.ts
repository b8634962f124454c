import { describe, expect, it } from 'vitest';
import { bundleNamed, type FileFact, faultyTexts } from '../../testing/named-bundle.ts';

const preset = 'otlp-k8s';
const base = 'deploy/kubernetes/base';
const chart = 'deploy/helm/otlp-service';

const files: readonly FileFact[] = [
  {
    says: 'S2-01 caches dependencies with build.rs and proto (C-003), on one suite (C-001), without OpenSSL (C-017)',
    preset,
    file: 'Dockerfile',
    has: [
      'cargo chef cook',
      'protobuf-compiler',
      'FROM debian:trixie-slim',
      'USER 1000:1000',
      '/usr/local/bin/otlp-service',
      'EXPOSE 8080 4317 9090',
    ],
    lacks: ['bookworm', 'libssl', 'fn main', 'HEALTHCHECK'],
  },
  {
    says: 'S2-02 sees tests and fixtures (C-005)',
    preset,
    file: '.dockerignore',
    has: ['.env'],
    lacks: [/^\*\.md/m, /^tests/m, /^fixtures/m],
  },
  {
    says: 'S2-03 builds both platforms in one step and pushes a version (C-090, C-091)',
    preset,
    file: 'scripts/push.sh',
    has: [
      'docker buildx bake --file docker-bake.hcl release',
      '--push',
      '${VERSION:?',
      'ghcr.io/your-org/otlp-service',
    ],
    lacks: [':latest', 'docker push'],
  },
  {
    says: 'S2-03 names both platforms',
    preset,
    file: 'docker-bake.hcl',
    has: ['linux/amd64', 'linux/arm64'],
  },
  {
    says: 'S2-05 is the guide’s file without the endpoint, which has one place (C-062)',
    preset,
    file: `${base}/configmap-files.yaml`,
    has: [
      'name: otlp-config',
      'production.yaml',
      'port: 8080',
      'grpc_port: 4317',
      'timeout: 30s',
      'batch_size: 1000',
      'format: json',
      'path: /metrics',
    ],
    lacks: ['endpoint:', 'sampling_rate'],
  },
  {
    says: 'S2-06 logs at info (C-062), with port and protocol together (C-060)',
    preset,
    file: `${base}/configmap-env.yaml`,
    has: [
      'RUST_LOG: info\n',
      'RUST_BACKTRACE: "1"',
      ':4318',
      'http/protobuf',
      'CONFIG_PATH: /app/config/production.yaml',
    ],
    lacks: ['debug'],
  },
  {
    says: 'S2-07 holds no value (C-037) and no certificate (C-113)',
    preset,
    file: `${base}/externalsecret-otlp-secrets.yaml`,
    has: ['name: otlp-secrets', 'api-key', 'database-url'],
    lacks: ['tls.key', 'stringData', 'your-secret-api-key'],
  },
  {
    says: 'S2-12 has the guide’s metadata and no subchart (C-077)',
    preset,
    file: `${chart}/Chart.yaml`,
    has: [
      'version: "1.0.0"',
      'opentelemetry',
      'https://github.com/your-org/otlp-service',
      'team@example.com',
    ],
    lacks: ['dependencies:'],
  },
  {
    says: 'S2-13 has the guide’s values, and all of them drive something (C-078)',
    preset,
    file: `${chart}/values.yaml`,
    has: [
      'ghcr.io/your-org/otlp-service',
      'autoscaling:',
      'serviceMonitor:',
      'podDisruptionBudget:',
      'networkPolicy:',
    ],
    lacks: ['tag: "latest"', 'tag: latest'],
  },
  {
    says: 'S2-14 takes its names from the helpers',
    preset,
    file: `${chart}/templates/deployment.yaml`,
    has: ['include "otlp-service.fullname"', 'checksum/config'],
  },
  {
    says: 'S2-15 has the helpers (C-078)',
    preset,
    file: `${chart}/templates/_helpers.tpl`,
    has: [
      'otlp-service.fullname',
      'otlp-service.labels',
      'otlp-service.selectorLabels',
      'otlp-service.serviceAccountName',
    ],
  },
  {
    says: 'S2-16 installs, tests and rolls back (C-081, C-107)',
    preset,
    file: 'scripts/helm-install.sh',
    has: [
      'set -euo pipefail',
      'helm dependency build',
      'helm upgrade --install',
      '--rollback-on-failure',
      'helm test',
      'NAMESPACE:-otlp-system}',
      'RELEASE_NAME:-otlp-service',
    ],
    lacks: ['--atomic', 'kubectl create namespace'],
  },
  {
    says: 'S2-17 comes with the rule that its metric needs (C-052)',
    preset,
    file: 'deploy/prometheus-adapter/values.yaml',
    has: ['as: http_requests_per_second'],
  },
  {
    says: 'S2-19 tries failed connections again, nothing that was written (C-085, C-087)',
    preset,
    file: `${base}/virtualservice.yaml`,
    has: [
      'networking.istio.io/v1\n',
      'attempts: 3',
      'perTryTimeout: 5s',
      'timeout: 30s',
      'gateways:',
    ],
    lacks: ['5xx', 'v1beta1'],
  },
  {
    says: 'S2-21 has a base and overlays (C-117)',
    preset,
    file: 'deploy/kubernetes/overlays/production/kustomization.yaml',
    has: ['../../base'],
  },
];

const advised = ['full-sampling', 'sticky-clients', 'cpu-limit', 'memory-metric'];

describe('the preset otlp-k8s', () => {
  it.each(files)('$says', (fact) => {
    expect(faultyTexts(fact)).toEqual([]);
  });

  it.each(advised)(
    'keeps a choice that works but could be better, and finding %s gives advice',
    (id) => {
      expect(bundleNamed('otlp-k8s').findings.map((finding) => finding.id)).toContain(id);
    },
  );
});
