import { describe, expect, it } from 'vitest';
import { bundleNamed, type FileFact, faultyTexts } from '../../testing/named-bundle.ts';

const preset = 'c13-reliability';
const base = 'deploy/kubernetes/base';

const files: readonly FileFact[] = [
  {
    says: 'S1-01 builds for speed as the guide does',
    preset,
    file: 'deploy/cargo/profiles.toml',
    has: [
      /opt-level = 3/,
      /lto = "fat"/,
      /codegen-units = 1/,
      /strip = "symbols"/,
      /panic = "abort"/,
      /\[profile\.dev\]/,
    ],
  },
  {
    says: 'S1-02 builds for the processors that it runs on, not for the machine that builds (C-072)',
    preset,
    file: 'Dockerfile',
    has: ['OPT_LEVEL=3', 'LTO=fat', 'PANIC=abort'],
    lacks: ['target-cpu=native', 'upx'],
  },
  {
    says: 'S1-03 builds for size',
    preset: 'c13-reliability/size',
    file: 'deploy/cargo/profiles.toml',
    has: [/opt-level = "z"/],
  },
  {
    says: 'S1-05 and S1-06 link with mold and cache with sccache, as they work (C-068, C-069, C-070)',
    preset,
    file: '.cargo/config.toml',
    has: ['rustc-wrapper = "sccache"', 'incremental = false', '-fuse-ld=mold', 'linker = "clang"'],
    lacks: ['pipelining', 'cargo install mold', 'cargo install -f mold'],
  },
  {
    says: 'S1-07 never ships an empty program (C-002), on one suite (C-001)',
    preset: 'c13-reliability/debian',
    file: 'Dockerfile',
    has: [
      'cargo chef cook',
      'FROM debian:trixie-slim',
      'USER 1000:1000',
      '/app/my_app',
      'EXPOSE 8080',
    ],
    lacks: ['fn main', 'bookworm'],
  },
  {
    says: 'S1-08 runs on a supported distroless (C-010)',
    preset: 'c13-reliability/distroless',
    file: 'Dockerfile',
    has: ['cc-debian13:nonroot', 'USER 65532:65532', 'ENTRYPOINT ["/app/my_app"]'],
    lacks: ['debian12', 'cargo chef'],
  },
  {
    says: 'S1-09 names its Alpine (C-011) and fits any architecture (C-018)',
    preset: 'c13-reliability/alpine',
    file: 'Dockerfile',
    has: ['FROM alpine:3.24', 'USER 1000:1000'],
    lacks: [':latest', 'x86_64-unknown-linux-musl'],
  },
  {
    says: 'S1-10 keeps its user and check, and audits in the pipeline (C-014, C-023)',
    preset: 'c13-reliability/secure',
    file: 'Dockerfile',
    has: [
      'USER 65534:65534',
      'CMD ["/app/my_app", "--health-check"]',
      '--interval=30s --timeout=3s --start-period=5s',
    ],
    lacks: ['cargo audit', 'VOLUME'],
  },
  {
    says: 'S1-10 has advisories checked by cargo-deny (C-023)',
    preset: 'c13-reliability/secure',
    file: 'deny.toml',
    has: ['[advisories]'],
  },
  {
    says: 'S1-11 mounts a ConfigMap that exists (C-039), with the entries of S1-18',
    preset,
    file: `${base}/configmap-files.yaml`,
    has: [
      'name: rust-app-config',
      'default.toml',
      'host = "0.0.0.0"',
      'port = 8080',
      'max_connections = 20',
      'pool_size = 10',
    ],
    lacks: ['postgres://'],
  },
  {
    says: 'S1-13 goes through a Gateway with a rate limit that works (C-043, C-044, C-046)',
    preset,
    file: `${base}/backendtrafficpolicy.yaml`,
    has: ['requests: 100'],
    lacks: ['nginx.ingress.kubernetes.io'],
  },
  {
    says: 'S1-13 names host, issuer and certificate',
    preset,
    file: `${base}/gateway.yaml`,
    has: ['api.example.com', 'rust-app-tls', 'letsencrypt-prod'],
  },
  {
    says: 'S1-15 keeps imperative commands for emergencies (C-097)',
    preset,
    file: 'deploy/docs/RUNBOOK.md',
    has: ['rollout undo deployment/rust-app', 'rollout history deployment/rust-app'],
  },
  {
    says: 'S1-16, S1-17 and S1-20 read variables, files and secret files without printing secrets (C-088, C-089)',
    preset,
    file: 'src/waybill/settings.rs',
    has: ['DATABASE_URL', 'REDIS_URL', 'SecretString', '_FILE'],
    lacks: ['RUN_ENV', 'num_cpus'],
  },
  {
    says: 'S1-19 names the Secret and holds no value (C-037)',
    preset,
    file: `${base}/externalsecret-app-secrets.yaml`,
    has: ['name: app-secrets', 'database-url', 'redis-url', 'api-key'],
    lacks: ['password', 'secret-api-key', 'stringData'],
  },
  {
    says: 'S1-21 logs JSON at info',
    preset,
    file: `${base}/configmap-env.yaml`,
    has: ['RUST_LOG: info', 'LOG_FORMAT: json'],
  },
  {
    says: 'S1-22 reads the logs of containerd, as YAML, into dated indices (C-066)',
    preset,
    file: 'deploy/kubernetes/logging/configmap.yaml',
    has: [
      'multiline.parser: docker, cri',
      'name: kubernetes',
      'db: ',
      'host: elasticsearch',
      'port: 9200',
      'suppress_type_name: true',
      'logstash_format: true',
      'flush: 1',
      'log_level: info',
    ],
    lacks: ['Parser docker', '[SERVICE]'],
  },
  {
    says: 'S1-26 comes with the rule that its metric needs (C-052)',
    preset,
    file: 'deploy/prometheus-adapter/values.yaml',
    has: ['as: http_requests_per_second'],
  },
  {
    says: 'S1-30 deploys the version that it was given, tests it and goes back (C-095, C-096)',
    preset,
    file: 'scripts/deploy.sh',
    has: [
      'set -euo pipefail',
      '${VERSION:?',
      'kustomize edit set image',
      'rollout undo',
      'TIMEOUT:-300s',
    ],
    lacks: ['kubectl run', 'curlimages/curl', 'v1.0.0'],
  },
  {
    says: 'S1-31 switches the Service by a script (C-098)',
    preset: 'c13-reliability/blue-green',
    file: 'scripts/switch-over.sh',
    has: ['set -euo pipefail', 'blue', 'green'],
  },
  {
    says: 'S1-32 divides requests by weight, not by pods (C-099)',
    preset: 'c13-reliability/canary',
    file: `${base}/httproute.yaml`,
    has: [
      /rust-app-stable\n\s+port: 80\n\s+weight: 90/,
      /rust-app-canary\n\s+port: 80\n\s+weight: 10/,
    ],
  },
];

const advised = ['panic-abort', 'cpu-limit', 'memory-metric', 'no-startup', 'stripped-backtraces'];

describe('the preset c13-reliability', () => {
  it.each(files)('$says', (fact) => {
    expect(faultyTexts(fact)).toEqual([]);
  });

  it.each(advised)(
    'keeps a choice that works but could be better, and finding %s gives advice',
    (id) => {
      expect(bundleNamed('c13-reliability').findings.map((finding) => finding.id)).toContain(id);
    },
  );
});
