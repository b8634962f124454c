import { expect, it } from 'vitest';
import { emitYaml } from '../../formats/yaml.ts';
import { at, objectsWith, planWith } from '../../testing/kubernetes-objects.ts';
import { chartValues, template } from '../chart-template.ts';
import { manifests } from '../index.ts';
import { concrete } from '../tree.ts';

const autoscaler = 'HorizontalPodAutoscaler/app';

it('the autoscaler scales on CPU by default, out quickly and in slowly (C-053, C-054)', () => {
  expect(at(objectsWith({}).get(autoscaler), 'spec')).toEqual({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'app' },
    minReplicas: 3,
    maxReplicas: 10,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
      },
    ],
    behavior: {
      scaleUp: {
        selectPolicy: 'Max',
        stabilizationWindowSeconds: 0,
        policies: [
          { type: 'Percent', value: 100, periodSeconds: 30 },
          { type: 'Pods', value: 4, periodSeconds: 30 },
        ],
      },
      scaleDown: {
        selectPolicy: 'Max',
        stabilizationWindowSeconds: 300,
        policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }],
      },
    },
  });
});

it('one autoscaler has all metrics (C-050A, C-052)', () => {
  const objects = objectsWith({
    'scaling.memory': true,
    'scaling.podMetrics': [{ name: 'rps', average: '100' }],
    'scaling.externalMetrics': [{ name: 'queue', value: '30', target: 'average' }],
  });
  expect(at(objects.get(autoscaler), 'spec.metrics')).toMatchObject([
    { type: 'Resource' },
    { type: 'Resource', resource: { name: 'memory', target: { averageUtilization: 80 } } },
    {
      type: 'Pods',
      pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '100' } },
    },
    {
      type: 'External',
      external: { metric: { name: 'queue' }, target: { type: 'AverageValue', averageValue: '30' } },
    },
  ]);
});

it('the autoscaler has no empty list of policies, which Kubernetes refuses', () => {
  const objects = objectsWith({
    'scaling.upPercent': 0,
    'scaling.upPods': 0,
    'scaling.downSelect': 'Disabled',
  });
  expect(at(objects.get(autoscaler), 'spec.behavior')).toEqual({
    scaleUp: { selectPolicy: 'Max', stabilizationWindowSeconds: 0 },
    scaleDown: { selectPolicy: 'Disabled' },
  });
});

it('the chart contains the autoscaler with a metric even while it is off, so that the switch gives a valid object', () => {
  const found = manifests(planWith({ 'scaling.autoscale': false, 'scaling.cpu': false })).find(
    ({ file }) => file === 'horizontalpodautoscaler',
  );
  expect(found?.inChart).toBe(true);
  expect(found && concrete(found.tree)).toBeUndefined();
  expect(found && emitYaml(template(found.tree))).toMatch(
    /^\{\{- if \.Values\.autoscaling\.enabled \}\}\n/,
  );
  expect(found && chartValues(found.tree).get('autoscaling.metrics')?.value).toHaveLength(1);
});

it('the disruption budget lets maintenance evict one pod at a time, and unhealthy pods always (C-094)', () => {
  const budget = 'PodDisruptionBudget/app';
  expect(at(objectsWith({}).get(budget), 'spec')).toMatchObject({
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
  });
  const floor = objectsWith({
    'scaling.budgetKind': 'minAvailable',
    'scaling.budgetValue': '50%',
    'scaling.evictUnhealthy': false,
  });
  expect(at(floor.get(budget), 'spec')).toMatchObject({
    minAvailable: '50%',
    unhealthyPodEvictionPolicy: 'IfHealthyBudget',
  });
  expect(objectsWith({ 'scaling.disruptionBudget': false }).has(budget)).toBe(false);
});

it.each([
  ['average', { type: 'AverageValue', averageValue: '5' }],
  ['value', { type: 'Value', value: '5' }],
] as const)('an external metric is a target of the kind %s', (target, expected) => {
  const queue = { 'scaling.externalMetrics': [{ name: 'jobs_waiting', value: '5', target }] };
  const metrics = at(objectsWith(queue).get(autoscaler), 'spec.metrics');
  expect(at(metrics, '1.external.target')).toEqual(expected);
  const keda = objectsWith({ ...queue, 'scaling.autoscaler': 'keda' });
  expect(at(keda.get('ScaledObject/app'), 'spec.triggers.1.metricType')).toBe(expected.type);
});
