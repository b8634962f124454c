import { seriesOf } from '../../plan/autoscaling.ts';
import type { Plan, Track } from '../../plan/index.ts';
import { amountOf } from '../../plan/quantity.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { scaleTarget } from '../release/tracks.ts';
import { type ReleaseWords, releaseList } from '../release-list.ts';
import { block, type Json, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { autoscalingValues } from './autoscaling-values.ts';
import { behavior } from './horizontal-pod-autoscaler.ts';
import { queueTriggers } from './queue-trigger.ts';

const kedaValues = valueKeys('autoscaling', {
  triggers: {
    en: 'What KEDA scales on; $namespace and $fullname stand for the release’s own.',
    'zh-CN': 'KEDA 伸缩所依据的触发器；$namespace 和 $fullname 代表 release 的命名空间与名称。',
  },
  fallback: {
    en: 'Pods while the metrics cannot be read.',
    'zh-CN': '无法读取指标时的 Pod 数量。',
  },
  pollingInterval: {
    en: 'Seconds between two reads of the triggers.',
    'zh-CN': '读取触发器的间隔秒数。',
  },
  cooldownPeriod: {
    en: 'Seconds without activity before it scales to zero.',
    'zh-CN': '无活动多少秒后缩容到零。',
  },
});

type Schedule = Plan['config']['scaling']['schedules'][number];

const days = { daily: '*', weekdays: '1-5', weekend: '0,6' } as const;

const resource = (type: 'cpu' | 'memory', target: number): Json => ({
  type,
  metricType: 'Utilization',
  metadata: { value: String(target) },
});

const cron = ({ days: on, start, end, timezone, replicas }: Schedule): Json => ({
  type: 'cron',
  metadata: {
    timezone,
    start: `0 ${start} * * ${days[on]}`,
    end: `0 ${end} * * ${days[on]}`,
    desiredReplicas: String(replicas),
  },
});

/** One number from all series. A quantile without requests is NaN, and KEDA needs a number. */
const total = (series: string, kind: 'counter' | 'gauge' | 'p99'): string => {
  switch (kind) {
    case 'counter':
      return `sum(rate(${series}[2m]))`;
    case 'gauge':
      return `sum(${series})`;
    case 'p99':
      return `histogram_quantile(0.99, sum(rate(${series}[2m])) by (le)) > 0 or vector(0)`;
  }
};

/** The query of a metric, limited to the pods of this service. */
const query = ({ config }: Plan, metric: string, { namespace, name }: ReleaseWords): string => {
  const { series, kind } = seriesOf(config, metric);
  const selected = `${series}{namespace="${namespace}",pod=~"${name}-.*"}`;
  return total(selected, kind);
};

const prometheus = (plan: Plan, query: string, target: string, perPod: boolean): Json => ({
  type: 'prometheus',
  metricType: perPod ? 'AverageValue' : 'Value',
  metadata: {
    serverAddress: plan.config.scaling.prometheus,
    query,
    // KEDA needs a plain number and does not parse quantities.
    threshold: String(amountOf(target) ?? 1),
  },
});

/**
 * The query of an external metric; its series does not come from the pods, so no label selects
 * pods.
 */
const outside = ({ config }: Plan, metric: string): string => {
  const { series, kind } = seriesOf(config, metric);
  return total(series, kind);
};

const triggers = (plan: Plan, words: ReleaseWords): readonly Json[] => {
  const { scaling } = plan.config;
  const chosen = [
    ...(scaling.cpu ? [resource('cpu', scaling.cpuTarget)] : []),
    ...(scaling.memory ? [resource('memory', scaling.memoryTarget)] : []),
    ...scaling.podMetrics.map(({ name, average }) =>
      prometheus(plan, query(plan, name, words), average, true),
    ),
    ...scaling.externalMetrics.map(({ name, value, target }) =>
      prometheus(plan, outside(plan, name), value, target === 'average'),
    ),
    ...queueTriggers(plan),
    ...scaling.schedules.map(cron),
  ];
  return chosen.length > 0 ? chosen : [resource('cpu', 70)];
};

/** When Prometheus is unavailable, KEDA keeps the current number of pods. */
const fallback = ({ config: { scaling } }: Plan): Json =>
  scaling.podMetrics.length === 0
    ? {}
    : { failureThreshold: 3, replicas: scaling.minReplicas, behavior: 'currentReplicasIfHigher' };

const scaledObject = (plan: Plan, track: Track): Manifest => {
  const { scaling } = plan.config;
  const least = scaling.scaleToZero ? 0 : scaling.minReplicas;
  const tree = {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: metadata(plan, { suffix: track.suffix }),
    spec: {
      scaleTargetRef: scaleTarget(plan, track),
      minReplicaCount: param(autoscalingValues.minReplicas, least),
      maxReplicaCount: param(
        autoscalingValues.maxReplicas,
        Math.max(scaling.maxReplicas, scaling.minReplicas),
      ),
      pollingInterval: param(kedaValues.pollingInterval, scaling.pollingInterval),
      cooldownPeriod: param(kedaValues.cooldownPeriod, scaling.cooldown),
      fallback: block(kedaValues.fallback, fallback(plan)),
      advanced: {
        horizontalPodAutoscalerConfig: {
          behavior: block(autoscalingValues.behavior, behavior(plan)),
        },
      },
      triggers: releaseList(plan, kedaValues.triggers, (words) => triggers(plan, words)),
    },
  };
  const about = {
    en: 'Lets KEDA set the number of pods by metrics and schedules.',
    'zh-CN': '由 KEDA 根据指标与时段调整 Pod 数量。',
  };
  return manifest(
    `scaledobject${track.suffix}`,
    about,
    when(autoscalingValues.enabled, plan.autoscaled, tree),
  );
};

/**
 * A ScaledObject for each Deployment that scales, instead of a HorizontalPodAutoscaler (C-050A,
 * C-052).
 */
export const scaledObjects = (plan: Plan): readonly Manifest[] =>
  plan.config.scaling.autoscaler === 'keda'
    ? plan.release.tracks
        .filter(({ name }) => name !== 'canary')
        .map((track) => scaledObject(plan, track))
    : [];
