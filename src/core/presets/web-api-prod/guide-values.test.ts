import { describe, expect, it } from 'vitest';
import { generate } from '../../generate.ts';
import type { Json } from '../../kubernetes/tree.ts';
import { plan } from '../../plan/index.ts';
import { at, objectsOf } from '../../testing/kubernetes-objects.ts';
import { webApiProd } from './index.ts';

// This file is long because it follows the guide's values column by column (rows S3-02 to S3-14).
const guide = plan(webApiProd.config);
const objects = objectsOf(guide);
const files = new Map(generate(guide).map(({ path, text }) => [path, text]));
const dockerfile = files.get('Dockerfile') ?? '';
const compose = files.get('compose.yaml') ?? '';

const object = (name: string): Json => objects.get(name) ?? null;
const deployment = object('Deployment/web-api');
const pod = at(deployment, 'spec.template.spec') ?? null;
const container = at(pod, 'containers.0') ?? null;

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
    expect(webApiProd.config.workload.replicas).toBe(3);
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

describe('the guide’s traffic (S3-06, S3-12)', () => {
  it('has a ClusterIP Service with 80 and 9090', () => {
    const service = object('Service/web-api');
    expect(at(service, 'spec.type')).toBe('ClusterIP');
    expect(at(service, 'spec.ports.0')).toMatchObject({
      name: 'http',
      port: 80,
      targetPort: 'http',
    });
    expect(at(service, 'spec.ports.1')).toMatchObject({
      name: 'metrics',
      port: 9090,
      targetPort: 'metrics',
    });
  });

  it('is exposed by the Gateway API instead of the retired ingress-nginx (C-043, C-046)', () => {
    const route = object('HTTPRoute/web-api');
    expect([...objects.keys()].filter((name) => name.startsWith('Ingress/'))).toEqual([]);
    expect(at(route, 'spec.hostnames')).toEqual(['api.example.com']);
    expect(at(route, 'spec.rules.0.matches.0.path')).toEqual({ type: 'PathPrefix', value: '/' });
    expect(at(route, 'spec.rules.0.timeouts')).toEqual({ request: '60s' });
    expect(at(route, 'spec.rules.0.backendRefs.0')).toEqual({ name: 'web-api', port: 80 });
  });

  it('has TLS for api.example.com from letsencrypt-prod and redirects plain HTTP to it', () => {
    const gateway = object('Gateway/public');
    const annotations = at(gateway, 'metadata.annotations');
    expect(annotations).toEqual({ 'cert-manager.io/cluster-issuer': 'letsencrypt-prod' });
    expect(at(gateway, 'spec.listeners.1.tls.certificateRefs.0.name')).toBe('api-tls');
    expect(objects.has('HTTPRoute/web-api-redirect')).toBe(true);
  });

  it('has limits in a form that is enforced (C-044)', () => {
    const policy = object('BackendTrafficPolicy/web-api');
    expect(at(policy, 'spec.rateLimit.local.rules.0.limit')).toEqual({
      requests: 100,
      unit: 'Second',
    });
    expect(at(policy, 'spec.timeout.tcp.connectTimeout')).toBe('30s');
    expect(at(policy, 'spec.requestBuffer.limit')).toBe('10Mi');
  });
});

describe('the guide’s scaling (S3-07, S3-08, S3-14)', () => {
  it('has one autoscaler from 3 to 20 on CPU and memory (C-050A)', () => {
    const autoscalers = [...objects.keys()].filter((name) =>
      name.startsWith('HorizontalPodAutoscaler/'),
    );
    expect(autoscalers).toEqual(['HorizontalPodAutoscaler/web-api-hpa']);
    const spec = at(object('HorizontalPodAutoscaler/web-api-hpa'), 'spec') ?? null;
    expect(at(spec, 'minReplicas')).toBe(3);
    expect(at(spec, 'maxReplicas')).toBe(20);
    expect(at(spec, 'metrics.0.resource.target.averageUtilization')).toBe(70);
    expect(at(spec, 'metrics.1.resource.target.averageUtilization')).toBe(80);
  });

  it('grows by half per minute, and shrinks by one pod a minute after five minutes', () => {
    const behavior = at(object('HorizontalPodAutoscaler/web-api-hpa'), 'spec.behavior') ?? null;
    expect(at(behavior, 'scaleUp')).toMatchObject({
      stabilizationWindowSeconds: 60,
      policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }],
    });
    expect(at(behavior, 'scaleDown')).toMatchObject({
      stabilizationWindowSeconds: 300,
      policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
    });
  });

  it('keeps two pods available and allows eviction of unhealthy pods (C-094)', () => {
    const budget = object('PodDisruptionBudget/web-api-pdb');
    expect(at(budget, 'spec.minAvailable')).toBe(2);
    expect(at(budget, 'spec.unhealthyPodEvictionPolicy')).toBe('AlwaysAllow');
  });
});
