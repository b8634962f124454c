import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { block, type Json, param, when } from '../tree.ts';

type Scaling = Plan['config']['scaling'];

const resource = (name: 'cpu' | 'memory', averageUtilization: number): Json => ({
  type: 'Resource',
  resource: { name, target: { type: 'Utilization', averageUtilization } },
});

/** CPU where nothing else is chosen, so that the chart's switch always gives a valid object. */
const metrics = (scaling: Scaling): readonly Json[] => {
  const chosen: Json[] = [
    ...(scaling.cpu ? [resource('cpu', scaling.cpuTarget)] : []),
    ...(scaling.memory ? [resource('memory', scaling.memoryTarget)] : []),
    ...scaling.podMetrics.map(({ name, average }) => ({
      type: 'Pods',
      pods: { metric: { name }, target: { type: 'AverageValue', averageValue: average } },
    })),
    ...scaling.externalMetrics.map(({ name, value }) => ({
      type: 'External',
      external: { metric: { name }, target: { type: 'Value', value } },
    })),
  ];
  return chosen.length > 0 ? chosen : [resource('cpu', 70)];
};

interface Rules {
  readonly select: Scaling['upSelect'];
  readonly window: number;
  readonly percent: number;
  readonly pods: number;
  readonly period: number;
}

const rules = ({ select, window, percent, pods, period }: Rules): Json => {
  if (select === 'Disabled') return { selectPolicy: select };
  const policies = [
    { type: 'Percent', value: percent, periodSeconds: period },
    { type: 'Pods', value: pods, periodSeconds: period },
  ].filter(({ value }) => value > 0);
  return {
    selectPolicy: select,
    stabilizationWindowSeconds: window,
    // An empty list is refused; without one Kubernetes uses its own policies.
    ...(policies.length > 0 ? { policies } : {}),
  };
};

const behavior = (scaling: Scaling): Json => ({
  scaleUp: rules({
    select: scaling.upSelect,
    window: scaling.upStabilization,
    percent: scaling.upPercent,
    pods: scaling.upPods,
    period: scaling.upPeriod,
  }),
  scaleDown: rules({
    select: scaling.downSelect,
    window: scaling.downStabilization,
    percent: scaling.downPercent,
    pods: scaling.downPods,
    period: scaling.downPeriod,
  }),
});

/** The only autoscaler of the Deployment, with all its metrics (C-050A, C-053). */
export const horizontalPodAutoscaler = (plan: Plan): Manifest => {
  const { scaling } = plan.config;
  const tree = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(plan),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: objectName(plan) },
      minReplicas: param('autoscaling.minReplicas', scaling.minReplicas),
      maxReplicas: param(
        'autoscaling.maxReplicas',
        Math.max(scaling.maxReplicas, scaling.minReplicas),
      ),
      metrics: block('autoscaling.metrics', metrics(scaling)),
      behavior: block('autoscaling.behavior', behavior(scaling)),
    },
  };
  return manifest(
    'horizontalpodautoscaler',
    { en: 'Lets the number of pods follow the load.', 'zh-CN': '让 Pod 数量随负载变化。' },
    when('autoscaling.enabled', plan.autoscaled, tree),
  );
};
