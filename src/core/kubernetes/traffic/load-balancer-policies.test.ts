import { describe, expect, it } from 'vitest';
import { at, objectsWith } from '../../testing/kubernetes-objects.ts';

type Changes = Parameters<typeof objectsWith>[0];

const ofClass = (gatewayClass: string, changes: Changes = {}): Changes => ({
  'traffic.exposure': 'gateway',
  'traffic.gatewayMode': 'create',
  'traffic.gatewayClass': gatewayClass,
  ...changes,
});

const gke = 'gke-l7-global-external-managed';

const names = (changes: Changes, kind: string): readonly string[] =>
  [...objectsWith(changes).keys()].filter((name) => name.startsWith(`${kind}/`));

describe('the load balancer of GKE', () => {
  it('asks what the readiness probe asks, on its port', () => {
    const changes = ofClass(gke, { 'project.readyPath': '/ready', 'project.httpPort': 9000 });
    expect(at(objectsWith(changes).get('HealthCheckPolicy/app'), 'spec')).toMatchObject({
      targetRef: { group: '', kind: 'Service', name: 'app' },
      default: {
        config: {
          type: 'HTTP',
          httpHealthCheck: {
            portSpecification: 'USE_FIXED_PORT',
            port: 9000,
            requestPath: '/ready',
          },
        },
      },
    });
  });

  it('asks gRPC services by the gRPC health protocol, and others whether they accept connections', () => {
    const grpc = { 'project.grpc': true, 'probes.readinessType': 'grpc' };
    const test = (changes: Changes) =>
      at(
        objectsWith(ofClass(gke, changes)).get('HealthCheckPolicy/app'),
        'spec.default.config.type',
      );
    expect(test(grpc)).toBe('GRPC');
    expect(test({ 'probes.readinessType': 'none' })).toBe('TCP');
  });

  it('is told for each Service that a route leads to', () => {
    const canary = ofClass(gke, { 'release.strategy': 'argo-canary' });
    expect(names(canary, 'HealthCheckPolicy')).toEqual([
      'HealthCheckPolicy/app-stable',
      'HealthCheckPolicy/app-canary',
    ]);
    const flagger = ofClass(gke, { 'release.strategy': 'flagger' });
    expect(names(flagger, 'HealthCheckPolicy')).toEqual([
      'HealthCheckPolicy/app-primary',
      'HealthCheckPolicy/app-canary',
    ]);
  });

  it('gets the time limit as its policy, because it refuses a route with timeouts', () => {
    const objects = objectsWith(ofClass(gke, { 'traffic.requestTimeout': 25 }));
    expect(at(objects.get('GCPBackendPolicy/app'), 'spec.default')).toEqual({ timeoutSec: 25 });
    expect(at(objects.get('HTTPRoute/app'), 'spec.rules.0.timeouts')).toBeUndefined();
    const flagger = ofClass(gke, { 'traffic.requestTimeout': 25, 'release.strategy': 'flagger' });
    expect(at(objectsWith(flagger).get('Canary/app'), 'spec.service.timeout')).toBeUndefined();
  });

  it('is told behind an existing Gateway, too, if the user names the implementation', () => {
    const named = { 'traffic.exposure': 'gateway', 'traffic.gatewayImplementation': 'gke' };
    expect(names(named, 'HealthCheckPolicy')).toHaveLength(1);
    expect(names({ 'traffic.exposure': 'gateway' }, 'HealthCheckPolicy')).toEqual([]);
  });
});

describe('the Application Load Balancer of AWS', () => {
  it('sends requests and health checks of a Gateway to the pods', () => {
    const objects = objectsWith(ofClass('aws-alb', { 'traffic.requestTimeout': 25 }));
    expect(
      at(objects.get('TargetGroupConfiguration/app'), 'spec.defaultConfiguration'),
    ).toMatchObject({
      targetType: 'ip',
      healthCheckConfig: { healthCheckPath: '/readyz', healthCheckPort: '8080' },
    });
    expect(at(objects.get('HTTPRoute/app'), 'spec.rules.0.timeouts')).toBeUndefined();
  });

  it('sends requests and health checks of an Ingress to the pods', () => {
    const alb = { 'traffic.exposure': 'ingress', 'traffic.ingressClass': 'alb' };
    expect(at(objectsWith(alb).get('Ingress/app'), 'metadata.annotations')).toMatchObject({
      'alb.ingress.kubernetes.io/target-type': 'ip',
      'alb.ingress.kubernetes.io/healthcheck-path': '/readyz',
      'alb.ingress.kubernetes.io/healthcheck-port': '8080',
    });
  });
});

it.each(['gce', 'gce-internal'])('an Ingress of %s has the class that GKE reads', (name) => {
  const changes = { 'traffic.exposure': 'ingress', 'traffic.ingressClass': name } as const;
  const object = objectsWith(changes).get('Ingress/app');
  const annotations = at(object, 'metadata.annotations');
  expect(annotations).toMatchObject({ 'kubernetes.io/ingress.class': name });
  expect(at(object, 'spec.ingressClassName')).toBeUndefined();
});

it.each(['traefik', 'nginx'])('a route of %s has no timeouts, which it would ignore', (name) => {
  const objects = objectsWith(ofClass(name, { 'traffic.requestTimeout': 25 }));
  expect(at(objects.get('HTTPRoute/app'), 'spec.rules.0.timeouts')).toBeUndefined();
});

it.each(['envoy', 'istio', 'cilium'])('a route of %s has its timeouts', (name) => {
  const objects = objectsWith(ofClass(name, { 'traffic.requestTimeout': 25 }));
  expect(at(objects.get('HTTPRoute/app'), 'spec.rules.0.timeouts')).toEqual({ request: '25s' });
});

it.each([
  ['generic', '/readyz'],
  ['aks', '/readyz'],
  ['eks', undefined],
] as const)('a public Service on %s tells the load balancer of Azure the path %s', (kind, path) => {
  const service = objectsWith({
    'cluster.kind': kind,
    'traffic.serviceType': 'LoadBalancer',
  }).get('Service/app');
  const annotations = Object(at(service, 'metadata.annotations'));
  expect(
    annotations['service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path'],
  ).toBe(path);
});
