import { describe, expect, it } from 'vitest';
import { at, objectsWith, planWith } from '../../testing/kubernetes-objects.ts';

describe('KEDA', () => {
  it('replaces the HorizontalPodAutoscaler (C-050A)', () => {
    const objects = objectsWith({ 'scaling.autoscaler': 'keda' });
    expect(objects.has('HorizontalPodAutoscaler/app')).toBe(false);
    expect(at(objects.get('ScaledObject/app'), 'spec')).toMatchObject({
      scaleTargetRef: { kind: 'Deployment', name: 'app' },
      minReplicaCount: 3,
      maxReplicaCount: 10,
      triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } }],
    });
    expect(at(objects.get('Deployment/app'), 'spec.replicas')).toBeUndefined();
  });

  it('queries Prometheus for the rate of a metric, with plain numbers (C-052)', () => {
    const objects = objectsWith({
      'scaling.autoscaler': 'keda',
      'scaling.cpu': false,
      'scaling.podMetrics': [{ name: 'http_requests_per_second', average: '100m' }],
      'scaling.externalMetrics': [{ name: 'queue', value: '1k', target: 'value' }],
      'scaling.metricSeries': [{ metric: 'queue', series: 'queue_depth', kind: 'gauge' }],
    });
    expect(at(objects.get('ScaledObject/app'), 'spec.triggers')).toMatchObject([
      {
        metricType: 'AverageValue',
        metadata: {
          query:
            'sum(rate(http_server_request_duration_seconds_count{namespace="apps",pod=~"app-.*"}[2m]))',
          threshold: '0.1',
        },
      },
      { metricType: 'Value', metadata: { query: 'sum(queue_depth)', threshold: '1000' } },
    ]);
  });

  it('returns a number even when a quantile has no requests', () => {
    const objects = objectsWith({
      'scaling.autoscaler': 'keda',
      'scaling.cpu': false,
      'scaling.podMetrics': [{ name: 'p99', average: '200m' }],
      'scaling.metricSeries': [{ metric: 'p99', series: 'x_bucket', kind: 'p99' }],
    });
    expect(at(objects.get('ScaledObject/app'), 'spec.triggers.0.metadata.query')).toBe(
      'histogram_quantile(0.99, sum(rate(x_bucket{namespace="apps",pod=~"app-.*"}[2m])) by (le)) > 0 or vector(0)',
    );
  });

  it('escapes an invalid metric name, so that it cannot change the query', () => {
    const objects = objectsWith({
      'scaling.autoscaler': 'keda',
      'scaling.externalMetrics': [{ name: 'a"} or vector(1) #', value: '1', target: 'value' }],
    });
    const query = at(objects.get('ScaledObject/app'), 'spec.triggers.1.metadata.query');
    expect(query).toBe('sum(a___or_vector_1___)');
  });

  it('supports schedules and zero replicas', () => {
    const objects = objectsWith({
      'scaling.autoscaler': 'keda',
      'scaling.cpu': false,
      'scaling.scaleToZero': true,
      'scaling.schedules': [
        { days: 'weekdays', start: 8, end: 20, timezone: 'Asia/Shanghai', replicas: 6 },
      ],
    });
    const spec = at(objects.get('ScaledObject/app'), 'spec');
    expect(at(spec, 'minReplicaCount')).toBe(0);
    expect(at(spec, 'triggers')).toEqual([
      {
        type: 'cron',
        metadata: {
          timezone: 'Asia/Shanghai',
          start: '0 8 * * 1-5',
          end: '0 20 * * 1-5',
          desiredReplicas: '6',
        },
      },
    ]);
  });
});

it('writes a tolerance only where it differs from the default of Kubernetes (C-054)', () => {
  const behavior = (tolerance: number) =>
    at(
      objectsWith({ 'scaling.tolerance': tolerance }).get('HorizontalPodAutoscaler/app'),
      'spec.behavior.scaleUp',
    );
  expect(at(behavior(10), 'tolerance')).toBeUndefined();
  expect(at(behavior(5), 'tolerance')).toBe('0.05');
});

describe('the vertical autoscaler (C-034, C-035)', () => {
  it('is off by default, and never uses the deprecated mode Auto', () => {
    expect(objectsWith({}).has('VerticalPodAutoscaler/app')).toBe(false);
    const spec = at(objectsWith({ 'scaling.vpa': 'Off' }).get('VerticalPodAutoscaler/app'), 'spec');
    expect(at(spec, 'updatePolicy')).toEqual({ updateMode: 'Off' });
    expect(at(spec, 'resourcePolicy.containerPolicies')).toEqual([
      {
        containerName: 'app',
        controlledResources: ['cpu', 'memory'],
        controlledValues: 'RequestsOnly',
        minAllowed: { cpu: '100m', memory: '128Mi' },
        maxAllowed: { cpu: '2', memory: '2Gi' },
      },
      { containerName: '*', mode: 'Off' },
    ]);
  });

  it('targets the serving copy under Flagger', () => {
    const objects = objectsWith({ 'scaling.vpa': 'Off', 'release.strategy': 'flagger' });
    expect(at(objects.get('VerticalPodAutoscaler/app'), 'spec.targetRef.name')).toBe('app-primary');
  });
});

describe('the QoS class (C-101)', () => {
  it('is Guaranteed only when CPU and memory limits equal the requests', () => {
    expect(planWith({}).qosClass).toBe('Burstable');
    const equal = { 'workload.cpuLimit': '0.25', 'workload.memoryLimit': '256Mi' };
    expect(planWith(equal).qosClass).toBe('Guaranteed');
    expect(planWith({ ...equal, 'workload.memoryLimit': '512Mi' }).qosClass).toBe('Burstable');
  });

  it('includes the sidecars and init containers', () => {
    const sidecar = {
      name: 'p',
      image: 'p:1',
      command: '',
      port: 0,
      cpuRequest: '1',
      memory: '1Gi',
    };
    const changes = { 'workload.cpuLimit': '250m', 'pod.sidecars': [sidecar] };
    expect(planWith(changes).qosClass).toBe('Burstable');
  });
});
