import { describe, expect, it } from 'vitest';
import { at } from '../../testing/kubernetes-objects.ts';
import { webApiProd } from './index.ts';
import {
  compose,
  container,
  deployment,
  dockerfile,
  files,
  object,
  objects,
  pod,
} from './testing/guide-bundle.ts';

describe('the guide’s image (S3-02)', () => {
  it('is built on one Debian suite, bookworm in both stages (C-001)', () => {
    expect(dockerfile).toMatch(/^FROM rust:\S+-bookworm AS /m);
    expect(dockerfile).toContain('FROM debian:bookworm-slim');
  });

  it('builds the binary of the workspace, and its dependencies only once (C-007, C-015)', () => {
    expect(dockerfile).toContain('cargo chef cook --release --locked');
    expect(dockerfile).toContain('cargo build --release --locked --package web-api --bin web-api');
  });

  it('runs /app/web-api as user 1000, by number (C-016)', () => {
    expect(dockerfile).toContain('USER 1000:1000');
    expect(dockerfile).toContain('ENTRYPOINT ["/app/web-api"]');
    expect(dockerfile).toMatch(/^EXPOSE 8080\b/m);
  });

  it('uses the binary for its health check instead of curl, which the image lacks (C-006)', () => {
    expect(dockerfile).toContain('--interval=30s --timeout=3s --start-period=5s');
    expect(dockerfile).toContain('--retries=3');
    expect(dockerfile).toContain('CMD ["/app/web-api", "healthcheck"]');
    expect(dockerfile).not.toMatch(/^(?!#).*curl/m);
  });

  it('installs CA certificates and no OpenSSL (C-017)', () => {
    expect(dockerfile).toContain('ca-certificates');
    expect(dockerfile).not.toContain('libssl');
  });
});

describe('the guide’s Compose file (S3-03)', () => {
  it('has the five services, without the obsolete key version (C-022)', () => {
    for (const name of ['web-api', 'postgres', 'redis', 'otel-collector', 'jaeger']) {
      expect(compose).toMatch(new RegExp(`^ {2}${name}:$`, 'm'));
    }
    expect(compose).not.toMatch(/^version:/m);
  });

  it('publishes 8080 on this machine only, and no data store (C-024)', () => {
    expect(compose).toContain('127.0.0.1:8080:8080');
    expect(compose).not.toContain('5432:5432');
    expect(compose).not.toContain('6379:6379');
  });

  it('reads passwords from .env instead of the Compose file (C-024, C-037)', () => {
    expect(compose).toContain('postgres://user:${POSTGRES_PASSWORD');
    expect(files.get('.env.example')).toContain('POSTGRES_PASSWORD=');
  });

  it('stores the data of PostgreSQL 16 in the directory of version 16 (C-065)', () => {
    expect(compose).toMatch(/image: postgres:16\./);
    expect(compose).toContain('postgres-data:/var/lib/postgresql/data');
  });

  it('limits CPU to 2 and memory to 2 GiB', () => {
    expect(compose).toMatch(/limits:\s+cpus: "2"\s+memory: "2g"/);
  });

  it('configures the Collector and runs Jaeger 2 (C-026, C-064)', () => {
    expect(compose).toContain('jaegertracing/jaeger:2.');
    expect(files.get('compose/otel-collector.yaml')).toContain('4317');
  });
});

describe('the guide’s Deployment (S3-05)', () => {
  it('rolls out with 1 surge pod and 0 unavailable pods, and keeps 10 revisions', () => {
    expect(at(deployment, 'spec.strategy.rollingUpdate')).toEqual({
      maxSurge: 1,
      maxUnavailable: 0,
    });
    expect(at(deployment, 'spec.revisionHistoryLimit')).toBe(10);
  });

  it('leaves the 3 replicas to the autoscaler (C-054)', () => {
    expect(at(deployment, 'spec.replicas')).toBeUndefined();
    expect(webApiProd.decisions.base.workload.replicas).toBe(3);
  });

  it('runs your-registry/web-api:1.0.0 with ports 8080 and 9090', () => {
    expect(at(container, 'image')).toBe('your-registry/web-api:1.0.0');
    expect(at(container, 'imagePullPolicy')).toBe('IfNotPresent');
    expect(at(container, 'ports.0.containerPort')).toBe(8080);
    expect(at(container, 'ports.1.containerPort')).toBe(9090);
  });

  it('requests 500m and 512Mi, with limits of 2000m and 2Gi', () => {
    expect(at(container, 'resources')).toEqual({
      requests: { cpu: '500m', memory: '512Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: '2000m', memory: '2Gi', 'ephemeral-storage': '1088Mi' },
    });
  });

  it.each([
    [
      'livenessProbe',
      { path: '/health', initialDelaySeconds: 10, periodSeconds: 10, failureThreshold: 3 },
    ],
    [
      'readinessProbe',
      { path: '/ready', initialDelaySeconds: 5, periodSeconds: 5, failureThreshold: 3 },
    ],
    [
      'startupProbe',
      { path: '/health', initialDelaySeconds: undefined, periodSeconds: 10, failureThreshold: 30 },
    ],
  ])('has the guide’s %s', (name, { path, ...numbers }) => {
    const probe = at(container, name) ?? null;
    expect(at(probe, 'httpGet')).toEqual({ path, port: 'http' });
    expect(at(probe, 'timeoutSeconds')).toBe(3);
    for (const [key, value] of Object.entries(numbers)) expect(at(probe, key)).toBe(value);
  });

  it('sleeps 15 s before SIGTERM without a shell (C-059)', () => {
    expect(at(container, 'lifecycle.preStop')).toEqual({ sleep: { seconds: 15 } });
  });

  it('has a grace period of 50 s for 15 s of pause, 30 s of drain and the flush (C-092)', () => {
    expect(at(pod, 'terminationGracePeriodSeconds')).toBe(50);
  });

  it('is restricted as a pod and as a container, with seccomp (C-032)', () => {
    expect(at(pod, 'securityContext.runAsUser')).toBe(1000);
    expect(at(pod, 'securityContext.runAsNonRoot')).toBe(true);
    expect(at(pod, 'securityContext.seccompProfile.type')).toBe('RuntimeDefault');
    expect(at(container, 'securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('spreads over zones and nodes instead of preferring other nodes (C-036)', () => {
    expect(at(pod, 'affinity')).toBeUndefined();
    expect(at(pod, 'topologySpreadConstraints.0.topologyKey')).toBe('topology.kubernetes.io/zone');
    expect(at(pod, 'topologySpreadConstraints.1.topologyKey')).toBe('kubernetes.io/hostname');
  });

  it('mounts /tmp and the configuration, read-only', () => {
    const mounts = at(container, 'volumeMounts');
    expect(mounts).toContainEqual({ name: 'config', mountPath: '/app/config', readOnly: true });
    expect(mounts).toContainEqual({ name: 'tmp', mountPath: '/tmp' });
  });

  it('has scrape annotations on the pod (C-057)', () => {
    const annotations = at(deployment, 'spec.template.metadata.annotations') ?? null;
    expect(annotations).toMatchObject({
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '9090',
      'prometheus.io/path': '/metrics',
    });
  });

  it('has the recommended labels instead of app and version (C-042)', () => {
    expect(at(deployment, 'spec.selector.matchLabels')).toEqual({
      'app.kubernetes.io/name': 'web-api',
      'app.kubernetes.io/instance': 'web-api',
    });
  });

  it('has a ServiceAccount without a token (C-045, C-111)', () => {
    expect(object('ServiceAccount/web-api')).not.toBeNull();
    expect(at(pod, 'automountServiceAccountToken')).toBe(false);
  });
});

describe('the guide’s settings (S3-05, S3-09 to S3-11)', () => {
  const environment = at(object('ConfigMap/web-api-env'), 'data');

  it('logs at level info and samples a tenth of the traces over gRPC, with standard variables (C-060)', () => {
    expect(environment).toMatchObject({
      RUST_LOG: 'info',
      OTEL_SERVICE_NAME: 'web-api',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel-collector:4317',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
      OTEL_TRACES_SAMPLER_ARG: '0.1',
    });
  });

  it('reads both URLs from Secrets without a value in Git (C-037, C-038)', () => {
    const variables = at(container, 'env');
    const reference = (name: string) => ({ valueFrom: { secretKeyRef: { name, key: 'url' } } });
    expect(variables).toContainEqual({ name: 'DATABASE_URL', ...reference('db-credentials') });
    expect(variables).toContainEqual({ name: 'REDIS_URL', ...reference('redis-credentials') });
    expect(objects.has('ExternalSecret/db-credentials')).toBe(true);
    expect(objects.has('Secret/db-credentials')).toBe(false);
  });

  it('has variables for the pod and the node', () => {
    const names = (at(container, 'env') as readonly { readonly name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(expect.arrayContaining(['POD_NAME', 'POD_NAMESPACE', 'NODE_NAME']));
  });

  it('has the configuration file with every value, except telemetry (C-039, C-062, C-118)', () => {
    expect(at(object('ConfigMap/web-api-config'), 'data')).toEqual({
      'app.yaml': [
        '# A variable overrides a key: APP__SERVER__HOST stands for server.host.',
        'server:',
        '  host: "0.0.0.0"',
        '  port: 8080',
        '  workers: 4',
        'database:',
        '  max_connections: 20',
        '  min_connections: 5',
        '  connect_timeout: 10s',
        '  idle_timeout: 60s',
        'cache:',
        '  ttl: 300s',
        '  max_size: 1000',
        '',
      ].join('\n'),
    });
  });
});
