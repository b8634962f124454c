import { describe, expect, it } from 'vitest';
import { at, objectsWith } from '../../testing/kubernetes-objects.ts';

const selector = { 'app.kubernetes.io/name': 'app', 'app.kubernetes.io/instance': 'app' };
const gateway = { 'traffic.exposure': 'gateway', 'traffic.host': 'api.acme.dev' } as const;

describe('blue-green with two Deployments (C-098)', () => {
  const objects = objectsWith({
    'release.strategy': 'blue-green',
    'release.greenTag': 'v1.1.0',
    'project.tag': 'v1.0.0',
    'project.registry': 'example.com',
  });

  it('runs each version with the same pods and with its image', () => {
    expect(objects.has('Deployment/app')).toBe(false);
    for (const [colour, image] of [
      ['blue', 'example.com/app:v1.0.0'],
      ['green', 'example.com/app:v1.1.0'],
    ]) {
      const spec = at(objects.get(`Deployment/app-${colour}`), 'spec');
      expect(at(spec, 'selector.matchLabels')).toEqual({ ...selector, track: colour });
      expect(at(spec, 'template.metadata.labels')).toMatchObject({
        track: colour,
        'app.kubernetes.io/version': image?.split(':')[1],
      });
      expect(at(spec, 'template.spec.containers.0')).toMatchObject({ name: 'app', image });
      expect(at(spec, 'template.spec.containers.0.readinessProbe')).toBeDefined();
      expect(at(spec, 'template.spec.containers.0.resources')).toBeDefined();
    }
  });

  it('routes the main Service to the live colour, and the preview Service to the other one', () => {
    expect(at(objects.get('Service/app'), 'spec.selector.track')).toBe('blue');
    expect(at(objects.get('Service/app-preview'), 'spec.selector.track')).toBe('green');
    const green = objectsWith({ 'release.strategy': 'blue-green', 'release.active': 'green' });
    expect(at(green.get('Service/app'), 'spec.selector.track')).toBe('green');
    expect(at(green.get('Service/app-preview'), 'spec.selector.track')).toBe('blue');
  });

  it('has an autoscaler and a disruption budget per colour, each for a Deployment that exists', () => {
    for (const colour of ['blue', 'green']) {
      const scaler = objects.get(`HorizontalPodAutoscaler/app-${colour}`);
      expect(at(scaler, 'spec.scaleTargetRef.name')).toBe(`app-${colour}`);
      const budget = objects.get(`PodDisruptionBudget/app-${colour}`);
      expect(at(budget, 'spec.selector.matchLabels')).toEqual({ ...selector, track: colour });
    }
  });
});

describe('a canary with two Deployments (C-099)', () => {
  it('divides the traffic by weight where a route supports weights', () => {
    const objects = objectsWith({
      ...gateway,
      'release.strategy': 'canary',
      'release.canaryWeight': 10,
    });
    expect(at(objects.get('HTTPRoute/app'), 'spec.rules.0.backendRefs')).toEqual([
      { name: 'app-stable', port: 80, weight: 90 },
      { name: 'app-canary', port: 80, weight: 10 },
    ]);
    expect(at(objects.get('Service/app-canary'), 'spec.selector.track')).toBe('canary');
    expect(at(objects.get('Service/app'), 'spec.selector')).toEqual(selector);
  });

  it('divides the traffic in the mesh as well', () => {
    const objects = objectsWith({ 'mesh.provider': 'istio', 'release.strategy': 'canary' });
    expect(at(objects.get('VirtualService/app'), 'spec.http.0.route.1')).toMatchObject({
      destination: { host: 'app-canary' },
      weight: 10,
    });
    expect(objects.has('DestinationRule/app-canary')).toBe(true);
  });

  it('excludes the canary from the autoscaler and the disruption budget (C-054)', () => {
    const objects = objectsWith({ 'release.strategy': 'canary', 'release.canaryReplicas': 2 });
    expect(at(objects.get('Deployment/app-canary'), 'spec.replicas')).toBe(2);
    expect(at(objects.get('Deployment/app-stable'), 'spec.replicas')).toBeUndefined();
    expect(objects.has('HorizontalPodAutoscaler/app-stable')).toBe(true);
    expect(objects.has('HorizontalPodAutoscaler/app-canary')).toBe(false);
    expect(objects.has('PodDisruptionBudget/app-canary')).toBe(false);
  });
});

describe('Argo Rollouts', () => {
  it('replaces the Deployment by a Rollout with the same pods (C-098)', () => {
    const objects = objectsWith({ 'release.strategy': 'argo-blue-green' });
    const plain = objectsWith({});
    expect(objects.has('Deployment/app')).toBe(false);
    const rollout = objects.get('Rollout/app');
    expect(at(rollout, 'spec.template.spec.containers')).toEqual(
      at(plain.get('Deployment/app'), 'spec.template.spec.containers'),
    );
    expect(at(rollout, 'spec.strategy.blueGreen')).toMatchObject({
      activeService: 'app',
      previewService: 'app-preview',
      autoPromotionEnabled: false,
      prePromotionAnalysis: { templates: [{ templateName: 'app-analysis' }] },
    });
    expect(objects.has('AnalysisTemplate/app-analysis')).toBe(true);
    expect(at(objects.get('HorizontalPodAutoscaler/app'), 'spec.scaleTargetRef')).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      name: 'app',
    });
    // Argo Rollouts distinguishes the ReplicaSets of versions by this label.
    const spread = at(rollout, 'spec.template.spec.topologySpreadConstraints.0');
    expect(at(spread, 'matchLabelKeys')).toEqual(['rollouts-pod-template-hash']);
  });

  it('increases a canary in steps through the Gateway, and measures it (C-099)', () => {
    const objects = objectsWith({ ...gateway, 'release.strategy': 'argo-canary' });
    expect(at(objects.get('Rollout/app'), 'spec.strategy.canary')).toMatchObject({
      stableService: 'app-stable',
      canaryService: 'app-canary',
      trafficRouting: {
        plugins: {
          'argoproj-labs/gatewayAPI': { namespace: 'apps', httpRoutes: [{ name: 'app' }] },
        },
      },
      analysis: { startingStep: 1 },
    });
    const metric = at(objects.get('AnalysisTemplate/app-analysis'), 'spec.metrics.0');
    expect(at(metric, 'provider.prometheus.query')).toContain('pod=~"app-{{args.hash}}-.*"');
    expect(at(metric, 'successCondition')).toContain('result[0] >= 0.99');
  });

  it('names the Istio routes whose traffic it divides', () => {
    const changes = { 'mesh.provider': 'istio', 'mesh.binding': 'both', 'project.grpc': true };
    const objects = objectsWith({ ...changes, 'release.strategy': 'argo-canary' });
    expect(at(objects.get('Rollout/app'), 'spec.strategy.canary.trafficRouting.istio')).toEqual({
      virtualServices: [
        { name: 'app', routes: ['grpc', 'http'] },
        { name: 'app-gateway', routes: ['grpc', 'http'] },
      ],
    });
  });
});

describe('Flagger (C-099)', () => {
  const objects = objectsWith({ ...gateway, 'release.strategy': 'flagger' });

  it('owns the Service and the route, so the bundle contains neither', () => {
    expect(objects.has('Service/app')).toBe(false);
    expect(objects.has('HTTPRoute/app')).toBe(false);
    expect(at(objects.get('Canary/app'), 'spec')).toMatchObject({
      provider: 'gatewayapi:v1',
      targetRef: { kind: 'Deployment', name: 'app' },
      autoscalerRef: { kind: 'HorizontalPodAutoscaler', name: 'app' },
      service: { port: 80, targetPort: 'http', hosts: ['api.acme.dev'] },
      analysis: { interval: '60s', threshold: 4, stepWeight: 10, maxWeight: 50 },
    });
    expect(objects.has('MetricTemplate/app-success-rate')).toBe(true);
  });

  it('renames the serving pods: policy and budget select the labels that both sets of pods share', () => {
    const shared = {
      'app.kubernetes.io/instance': 'app',
      'app.kubernetes.io/component': 'service',
    };
    expect(at(objects.get('NetworkPolicy/app'), 'spec.podSelector.matchLabels')).toEqual(shared);
    expect(at(objects.get('PodDisruptionBudget/app'), 'spec.selector.matchLabels')).toEqual(shared);
    const labels = at(objects.get('Deployment/app'), 'spec.template.metadata.labels');
    expect(labels).toMatchObject(shared);
  });

  it('gives the second Service port the container port number, which the route uses', () => {
    const both = objectsWith({
      ...gateway,
      'release.strategy': 'flagger',
      'project.grpc': true,
      'traffic.grpcServicePort': 9000,
    });
    expect(at(both.get('GRPCRoute/app'), 'spec.rules.0.backendRefs')).toEqual([
      { name: 'app', port: 50051 },
    ]);
  });

  it("lets the pods of Flagger's copy reach the Collector", () => {
    const own = objectsWith({
      ...gateway,
      'release.strategy': 'flagger',
      'telemetry.collector': 'deployment',
    });
    const from = at(own.get('NetworkPolicy/app-collector'), 'spec.ingress.0.from.0.podSelector');
    expect(from).toEqual(at(own.get('NetworkPolicy/app'), 'spec.podSelector'));
  });

  it.each([
    ['service-monitor', 'Service/app-metrics', 'spec.selector'],
    ['pod-monitor', 'PodMonitor/app', 'spec.selector.matchLabels'],
  ])("lets a %s find the pods of Flagger's copy beside the canary", (scrape, name, path) => {
    const objects = objectsWith({ 'release.strategy': 'flagger', 'telemetry.scrape': scrape });
    expect(at(objects.get(name), path)).toEqual({
      'app.kubernetes.io/instance': 'app',
      'app.kubernetes.io/component': 'service',
    });
  });

  it('puts all pods in one Prometheus job, although the copy has another name', () => {
    const objects = objectsWith({
      'release.strategy': 'flagger',
      'telemetry.scrape': 'pod-monitor',
    });
    const endpoints = at(objects.get('PodMonitor/app'), 'spec.podMetricsEndpoints');
    expect(at(endpoints, '0.relabelings')).toContainEqual({
      targetLabel: 'job',
      replacement: 'app',
    });
  });
});

it('uses a rolling update for a service without ports', () => {
  const objects = objectsWith({
    'release.strategy': 'flagger',
    'project.http': false,
    'project.grpc': false,
  });
  expect(objects.has('Deployment/app')).toBe(true);
  expect(objects.has('Canary/app')).toBe(false);
});
