import { type Plan, say, type Track } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { trackSelector } from '../release/tracks.ts';
import { autoscalingValues } from '../scaling/autoscaling-values.ts';
import { block, type Json, note, param, type Tree, unless } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { intOrPercent } from './int-or-percent.ts';
import { podTemplate } from './pod-template.ts';
import { workloadValues } from './workload-values.ts';

const deploymentValues = valueKeys('', {
  strategy: { en: 'How old pods are replaced.', 'zh-CN': '旧 Pod 的替换方式。' },
});

const canaryValues = valueKeys('canary', {
  replicas: { en: 'Number of canary pods.', 'zh-CN': '金丝雀的 Pod 数量。' },
});

const strategy = ({ config: { workload } }: Plan): Json =>
  workload.strategy === 'Recreate'
    ? { type: 'Recreate' }
    : {
        type: 'RollingUpdate',
        rollingUpdate: {
          maxSurge: intOrPercent(workload.maxSurge),
          maxUnavailable: intOrPercent(workload.maxUnavailable),
        },
      };

const replicas = (plan: Plan, track: Track): Tree =>
  track.name === 'canary'
    ? param(canaryValues.replicas, track.replicas)
    : unless(
        autoscalingValues.enabled,
        plan.autoscaled,
        param(workloadValues.replicaCount, track.replicas),
      );

const explainedStrategy = (plan: Plan): Tree => {
  const tree = block(deploymentValues.strategy, strategy(plan));
  const { workload } = plan.config;
  if (workload.strategy === 'Recreate' || !/^0%?$/.test(workload.maxUnavailable)) return tree;
  const text = {
    en: 'No pod goes before its successor is ready (C-040).',
    'zh-CN': '新 Pod 就绪之前不会停止旧 Pod（C-040）。',
  };
  return note(say(plan, text), tree);
};

const colour = {
  en: 'One of the two versions that the Service switches between, complete with probes and resources (C-098).',
  'zh-CN': 'Service 在其间切换的两个版本之一，探针与资源配置完整（C-098）。',
};

const share = {
  en: 'One of the two versions that share the traffic (C-099).',
  'zh-CN': '按比例分担流量的两个版本之一（C-099）。',
};

const about = {
  only: {
    en: 'Runs the service and replaces its pods step by step.',
    'zh-CN': '运行服务，并逐步更换其 Pod。',
  },
  blue: colour,
  green: colour,
  stable: share,
  canary: share,
} as const;

const deployment = (plan: Plan, track: Track): Manifest => {
  const { workload } = plan.config;
  return manifest(`deployment${track.suffix}`, about[track.name ?? 'only'], {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(plan, { suffix: track.suffix }),
    spec: {
      replicas: replicas(plan, track),
      revisionHistoryLimit: param(workloadValues.revisionHistoryLimit, workload.revisionHistory),
      progressDeadlineSeconds: param(
        workloadValues.progressDeadlineSeconds,
        workload.progressDeadline,
      ),
      minReadySeconds: param(workloadValues.minReadySeconds, workload.minReadySeconds),
      strategy: explainedStrategy(plan),
      selector: { matchLabels: trackSelector(plan, track.name) },
      template: podTemplate(plan, track),
    },
  });
};

/**
 * A Deployment per version (C-098); with an autoscaler, the autoscaler sets the replicas (C-054).
 */
export const deployments = (plan: Plan): readonly Manifest[] =>
  plan.release.controller === 'Deployment'
    ? plan.release.tracks.map((track) => deployment(plan, track))
    : [];
