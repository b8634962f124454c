import { describe, expect, it } from 'vitest';
import { bundleNamed, type FileFact, faultyTexts } from '../../testing/named-bundle.ts';

const preset = 'web-api-prod';
const base = 'deploy/kubernetes/base';
const code = 'crates/web-api/src/waybill';

const files: readonly FileFact[] = [
  {
    says: 'S3-02 caches the workspace’s dependencies (C-007) on the guide’s suite and checks itself (C-006)',
    preset,
    file: 'Dockerfile',
    has: [
      '-slim-bookworm',
      'FROM debian:bookworm-slim',
      'cargo chef cook',
      '--bin web-api',
      '/app/web-api',
      'USER 1000:1000',
      'EXPOSE 8080',
      '--interval=30s --timeout=3s --start-period=5s',
      '"healthcheck"]',
    ],
    lacks: ['curl', 'libssl', 'COPY crates'],
  },
  {
    says: 'S3-03 has the guide’s servers without passwords in the file (C-022, C-024, C-026, C-065)',
    preset,
    file: 'compose.yaml',
    has: [
      'image: postgres:16',
      'postgres-data:/var/lib/postgresql/data',
      'POSTGRES_DB: app',
      'jaegertracing/jaeger:2',
      '127.0.0.1:8080:8080',
      'cpus: "2"',
      'memory: "2g"',
      /reservations:\s+cpus: "0.5"\s+memory: 512m/,
      /healthcheck"?\s+interval: 10s\s+timeout: 3s/,
      'OTEL_EXPORTER_OTLP_PROTOCOL: grpc',
    ],
    lacks: [
      /^version:/m,
      'POSTGRES_PASSWORD: ',
      'all-in-one',
      ':latest',
      '14250',
      ' OTLP_ENDPOINT',
    ],
  },
  {
    says: 'S3-04 is there and opens its receivers and metrics (C-029, C-064, C-082)',
    preset,
    file: 'compose/otel-collector.yaml',
    has: [
      '0.0.0.0:4317',
      '0.0.0.0:4318',
      '0.0.0.0:13133',
      'memory_limiter',
      'otlp_grpc',
      'insecure: true',
    ],
    lacks: ['loglevel'],
  },
  {
    says: 'S3-09 has the guide’s app.yaml',
    preset,
    file: `${base}/configmap-files.yaml`,
    has: [
      'name: web-api-config',
      'app.yaml',
      'port: 8080',
      'workers: 4',
      'max_connections: 20',
      'min_connections: 5',
      'connect_timeout: 10s',
      'idle_timeout: 60s',
      'ttl: 300s',
      'max_size: 1000',
    ],
  },
  {
    says: 'S3-09 samples a tenth (C-061)',
    preset,
    file: `${base}/configmap-env.yaml`,
    has: [
      'OTEL_TRACES_SAMPLER_ARG: "0.1"',
      'http://otel-collector:4317',
      'OTEL_EXPORTER_OTLP_PROTOCOL: grpc',
    ],
    lacks: ['  OTLP_ENDPOINT'],
  },
  {
    says: 'S3-10 holds no value (C-037)',
    preset,
    file: `${base}/externalsecret-db-credentials.yaml`,
    has: ['name: db-credentials', 'secretKey: url'],
    lacks: ['password'],
  },
  {
    says: 'S3-11 holds no value (C-037)',
    preset,
    file: `${base}/externalsecret-redis-credentials.yaml`,
    has: ['name: redis-credentials', 'secretKey: url'],
    lacks: ['redis://'],
  },
  {
    says: 'S3-12 limits rate, body and connect time where the gateway has them (C-043, C-044)',
    preset,
    file: `${base}/backendtrafficpolicy.yaml`,
    has: ['requests: 100', 'connectTimeout: 30s', 'limit: 10Mi'],
    lacks: ['nginx'],
  },
  {
    says: 'S3-13 balances over what it discovers (C-103)',
    preset,
    file: `${code}/balance_http.rs`,
    has: ['PendingRequestsDiscover'],
  },
  {
    says: 'S3-14 comes with the rules that its metrics need (C-052)',
    preset: 'web-api-prod/custom-metrics',
    file: 'deploy/prometheus-adapter/values.yaml',
    has: [
      'as: http_request_duration_p99',
      'seriesQuery: "http_server_request_duration_seconds_bucket{',
      'histogram_quantile(0.99',
      'as: active_connections',
      'seriesQuery: "http_server_active_requests{',
    ],
  },
  {
    says: 'S3-14 exports what the rules read (C-052)',
    preset: 'web-api-prod/custom-metrics',
    file: `${code}/metrics_routes.rs`,
    has: ['"http_server_active_requests"', '"http_server_request_duration_seconds"'],
  },
  {
    says: 'S3-15 limits its probes (C-104)',
    preset,
    file: `${code}/circuit_breaker.rs`,
    has: ['pub probes: u32', 'HalfOpen', 'circuit breaker open'],
  },
  {
    says: 'S3-16 trusts known proxies only (C-105)',
    preset,
    file: `${code}/security.rs`,
    has: ['TRUSTED'],
  },
  {
    says: 'S3-17 hears SIGTERM (C-093) and keeps its provider to the end (C-067)',
    preset,
    file: `${code}/shutdown.rs`,
    has: ['SignalKind::terminate()'],
    lacks: ['shutdown_tracer_provider'],
  },
  {
    says: 'S3-19 is ticked from the decisions',
    preset,
    file: 'deploy/docs/CHECKLIST.md',
    has: ['- [x] More than one pod, and a disruption budget', '- [x] Traces with sampling'],
  },
];

const advised = [
  'cpu-limit',
  'memory-metric',
  'oldstable-suite',
  'scrape-annotations',
  'drain-under-timeout',
  'redis-licence',
];

describe('the preset web-api-prod', () => {
  it.each(files)('$says', (fact) => {
    expect(faultyTexts(fact)).toEqual([]);
  });

  it.each(advised)(
    'keeps a choice that works but could be better, and finding %s gives advice',
    (id) => {
      expect(bundleNamed('web-api-prod').findings.map((finding) => finding.id)).toContain(id);
    },
  );
});
