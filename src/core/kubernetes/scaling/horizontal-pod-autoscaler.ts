import type { Plan, Track } from '../../plan/index.ts';
import { defaultTolerance } from '../../plan/kubernetes-features.ts';
import { kindSuffix } from '../../plan/object-names.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { scaleTarget } from '../release/tracks.ts';
import { block, type Json, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { autoscalingValues } from './autoscaling-values.ts';

const metricValues = valueKeys('autoscaling', {
  metrics: { en: 'What it scales on.', 'zh-CN': '伸缩所依据的指标。' },
});

type Scaling = Plan['config']['scaling'];

const resource = (name: 'cpu' | 'memory', averageUtilization: number): Json => ({
  type: 'Resource',
  resource: { name, target: { type: 'Utilization', averageUtilization } },
});

/** CPU by default, so that the object is valid even when only the chart switches it on. */
const metrics = (scaling: Scaling): readonly Json[] => {
  const chosen: Json[] = [
    ...(scaling.cpu ? [resource('cpu', scaling.cpuTarget)] : []),
    ...(scaling.memory ? [resource('memory', scaling.memoryTarget)] : []),
    ...scaling.podMetrics.map(({ name, average }) => ({
      type: 'Pods',
      pods: { metric: { name }, target: { type: 'AverageValue', averageValue: average } },
    })),
    ...scaling.externalMetrics.map(({ name, value, target }) => ({
      type: 'External',
      external: {
        metric: { name },
        target:
          target === 'value'
            ? { type: 'Value', value }
            : { type: 'AverageValue', averageValue: value },
      },
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
  /**
   * Share by which a metric may differ from its target; undefined uses the default of Kubernetes
   * (KEP-4951).
   */
  readonly tolerance: string | undefined;
}

const rules = ({ select, window, percent, pods, period, tolerance }: Rules): Json => {
  if (select === 'Disabled') return { selectPolicy: select };
  const policies = [
    { type: 'Percent', value: percent, periodSeconds: period },
    { type: 'Pods', value: pods, periodSeconds: period },
  ].filter(({ value }) => value > 0);
  return {
    selectPolicy: select,
    stabilizationWindowSeconds: window,
    ...(tolerance === undefined ? {} : { tolerance }),
    // Kubernetes refuses an empty list; without a list it uses its default policies.
    ...(policies.length > 0 ? { policies } : {}),
  };
};

const toleranceOf = ({ config: { scaling }, features }: Plan): string | undefined =>
  features.hpaTolerance && scaling.tolerance !== defaultTolerance
    ? String(scaling.tolerance / 100)
    : undefined;

/** The scaling speed in each direction. */
export const behavior = (plan: Plan): Json => {
  const { scaling } = plan.config;
  const tolerance = toleranceOf(plan);
  return {
    scaleUp: rules({
      select: scaling.upSelect,
      window: scaling.upStabilization,
      percent: scaling.upPercent,
      pods: scaling.upPods,
      period: scaling.upPeriod,
      tolerance,
    }),
    scaleDown: rules({
      select: scaling.downSelect,
      window: scaling.downStabilization,
      percent: scaling.downPercent,
      pods: scaling.downPods,
      period: scaling.downPeriod,
      tolerance,
    }),
  };
};

const about = ({ config: { scaling } }: Plan): Manifest['about'] => {
  const adapted = scaling.podMetrics.length > 0 || scaling.externalMetrics.length > 0;
  const recommends = scaling.vpa === 'Off';
  return {
    en: `Lets the number of pods follow the load: nothing else sets it (C-050A, C-054).${adapted ? ' An adapter brings the metrics that are not of Kubernetes itself (C-052).' : ''}${recommends ? ' The vertical autoscaler only recommends (C-034).' : ''}`,
    'zh-CN': `让 Pod 数量随负载变化，别处不再设置该数量（C-050A、C-054）。${adapted ? '非 Kubernetes 自带的指标由适配器提供（C-052）。' : ''}${recommends ? '垂直自动扩缩容仅给出建议（C-034）。' : ''}`,
  };
};

const horizontalPodAutoscaler = (plan: Plan, track: Track): Manifest => {
  const { scaling } = plan.config;
  const tree = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(plan, {
      suffix: `${track.suffix}${kindSuffix(plan.config, 'hpa')}`,
    }),
    spec: {
      scaleTargetRef: scaleTarget(plan, track),
      minReplicas: param(autoscalingValues.minReplicas, scaling.minReplicas),
      maxReplicas: param(
        autoscalingValues.maxReplicas,
        Math.max(scaling.maxReplicas, scaling.minReplicas),
      ),
      metrics: block(metricValues.metrics, metrics(scaling)),
      behavior: block(autoscalingValues.behavior, behavior(plan)),
    },
  };
  return manifest(
    `horizontalpodautoscaler${track.suffix}`,
    about(plan),
    when(autoscalingValues.enabled, plan.autoscaled, tree),
  );
};

/** An autoscaler for each Deployment that scales, with all its metrics (C-050A, C-053). */
export const horizontalPodAutoscalers = (plan: Plan): readonly Manifest[] =>
  plan.config.scaling.autoscaler === 'hpa'
    ? plan.release.tracks
        .filter(({ name }) => name !== 'canary')
        .map((track) => horizontalPodAutoscaler(plan, track))
    : [];
