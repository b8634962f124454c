import type { Plan, Track } from '../../plan/index.ts';
import { kindSuffix } from '../../plan/object-names.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { scaleTarget } from '../release/tracks.ts';
import { block, type Json, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const verticalValues = valueKeys('verticalPodAutoscaler', {
  updateMode: {
    en: 'Off only recommends; Initial, InPlaceOrRecreate and Recreate act.',
    'zh-CN': 'Off 仅建议；Initial、InPlaceOrRecreate 与 Recreate 会实际调整。',
  },
  containerPolicies: {
    en: 'Which requests it decides on, and within which bounds.',
    'zh-CN': '由其决定的资源请求及上下界。',
  },
});

/** Only the service's container; other containers keep their requests. */
const containerPolicies = ({ config: { scaling }, identity }: Plan): Json => [
  {
    containerName: identity.name,
    controlledResources: scaling.vpaResources,
    // Limits do not change; otherwise a higher request would raise them too (C-035).
    controlledValues: 'RequestsOnly',
    minAllowed: { cpu: scaling.vpaMinCpu, memory: scaling.vpaMinMemory },
    maxAllowed: { cpu: scaling.vpaMaxCpu, memory: scaling.vpaMaxMemory },
  },
  { containerName: '*', mode: 'Off' },
];

/** Under Flagger, the pods of its copy serve the traffic, so the copy is the target. */
const target = (plan: Plan, track: Track): Tree => ({
  ...scaleTarget(plan, track),
  ...(plan.release.flagger === undefined ? {} : { name: objectName(plan, '-primary') }),
});

const about = ({ config: { scaling }, autoscaled }: Plan): Manifest['about'] => {
  if (scaling.vpa !== 'Off') {
    return {
      en: 'Sets how much CPU and memory the pods request (C-035).',
      'zh-CN': '设置 Pod 的 CPU 与内存请求（C-035）。',
    };
  }
  return autoscaled
    ? {
        en: 'Recommends how much CPU and memory the pods request and changes nothing: it would fight the other autoscaler (C-034, C-035).',
        'zh-CN':
          '仅建议 Pod 的 CPU 与内存请求，不做修改，否则会与另一自动扩缩容控制器冲突（C-034、C-035）。',
      }
    : {
        en: 'Recommends how much CPU and memory the pods request, and changes nothing (C-035).',
        'zh-CN': '仅建议 Pod 的 CPU 与内存请求，不做修改（C-035）。',
      };
};

const verticalPodAutoscaler = (plan: Plan, track: Track): Manifest => {
  const tree = {
    apiVersion: 'autoscaling.k8s.io/v1',
    kind: 'VerticalPodAutoscaler',
    metadata: metadata(plan, {
      suffix: `${track.suffix}${kindSuffix(plan.config, 'vpa')}`,
    }),
    spec: {
      targetRef: target(plan, track),
      updatePolicy: {
        updateMode: param(verticalValues.updateMode, plan.config.scaling.vpa),
      },
      resourcePolicy: {
        containerPolicies: block(verticalValues.containerPolicies, containerPolicies(plan)),
      },
    },
  };
  return manifest(`verticalpodautoscaler${track.suffix}`, about(plan), tree);
};

/** A VerticalPodAutoscaler per Deployment; none unless the user asks for it (C-034, C-035). */
export const verticalPodAutoscalers = (plan: Plan): readonly Manifest[] =>
  plan.config.scaling.vpa === 'none'
    ? []
    : plan.release.tracks.map((track) => verticalPodAutoscaler(plan, track));
