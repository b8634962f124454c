import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { routeNames } from '../mesh/virtual-service.ts';
import { metadata, namespaceName, objectName, selectorLabels } from '../names.ts';
import { autoscalingValues } from '../scaling/autoscaling-values.ts';
import { isExposed } from '../traffic/entrances.ts';
import { block, type Json, param, type Tree, unless } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { intOrPercent } from '../workload/int-or-percent.ts';
import { podTemplate } from '../workload/pod-template.ts';
import { workloadValues } from '../workload/workload-values.ts';

const rolloutValues = valueKeys('rollout', {
  autoPromotion: {
    en: 'Whether a new version goes live without a person’s word.',
    'zh-CN': '新版本是否无需人工确认即可上线。',
  },
  scaleDownDelaySeconds: {
    en: 'Seconds that the old pods stay after the switch.',
    'zh-CN': '切换后旧 Pod 保留的秒数。',
  },
  steps: {
    en: 'Shares of the new version and the pauses between them.',
    'zh-CN': '新版本的流量占比与各步之间的停留。',
  },
});

const analysisArguments: Json = [{ name: 'hash', valueFrom: { podTemplateHashValue: 'Latest' } }];

const measured = (plan: Plan): { [key: string]: Tree } => ({
  templates: [{ templateName: objectName(plan, '-analysis') }],
  args: analysisArguments,
});

const blueGreen = (plan: Plan): Tree => {
  const { autoPromotion, scaleDownDelay, analysis } = plan.config.release;
  return {
    blueGreen: {
      activeService: objectName(plan),
      previewService: objectName(plan, '-preview'),
      autoPromotionEnabled: param(rolloutValues.autoPromotion, autoPromotion),
      scaleDownDelaySeconds: param(rolloutValues.scaleDownDelaySeconds, scaleDownDelay),
      // Before the switch only test requests reach the new pods, so the analysis runs again
      // afterwards.
      prePromotionAnalysis: analysis ? measured(plan) : undefined,
      postPromotionAnalysis: analysis ? measured(plan) : undefined,
    },
  };
};

const steps = ({ config }: Plan): Json =>
  config.release.steps.flatMap(({ weight, pause }) => [
    { setWeight: weight },
    { pause: pause === 0 ? {} : { duration: `${pause}s` } },
  ]);

/**
 * Gateway API needs a plug-in, Istio has built-in support; without either, the pod count determines
 * the share (C-099).
 */
const trafficRouting = (plan: Plan): Tree => {
  if (plan.release.router === 'gateway') {
    const route = [{ name: objectName(plan) }];
    return {
      plugins: {
        'argoproj-labs/gatewayAPI': {
          namespace: namespaceName(plan),
          httpRoutes: isExposed(plan, 'gateway', 'http') ? route : undefined,
          grpcRoutes: isExposed(plan, 'gateway', 'grpc') ? route : undefined,
        },
      },
    };
  }
  return plan.release.router === 'istio' ? istioRouting(plan) : undefined;
};

const istioRouting = (plan: Plan): Tree => {
  const { binding } = plan.config.mesh;
  const routes = routeNames(plan);
  const services = [
    ...(binding === 'gateway' ? [] : [{ name: objectName(plan), routes }]),
    ...(binding === 'mesh' ? [] : [{ name: objectName(plan, '-gateway'), routes }]),
  ];
  return { istio: { virtualServices: services } };
};

const canary = (plan: Plan): Tree => {
  const { workload, release } = plan.config;
  const services = plan.release.split
    ? {
        stableService: objectName(plan, '-stable'),
        canaryService: objectName(plan, '-canary'),
        trafficRouting: trafficRouting(plan),
      }
    : {};
  return {
    canary: {
      maxSurge: intOrPercent(workload.maxSurge),
      maxUnavailable: intOrPercent(workload.maxUnavailable),
      ...services,
      analysis: release.analysis
        ? { ...(release.steps.length > 1 ? { startingStep: 1 } : {}), ...measured(plan) }
        : undefined,
      steps: block(rolloutValues.steps, steps(plan)),
    },
  };
};

/** A Rollout replaces the Deployment: same pods, with automatic rollback (C-098, C-099). */
export const rollouts = (plan: Plan): readonly Manifest[] => {
  if (plan.release.controller !== 'Rollout') return [];
  const { workload } = plan.config;
  const isBlueGreen = plan.release.strategy === 'argo-blue-green';
  const tree = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: metadata(plan),
    spec: {
      replicas: unless(
        autoscalingValues.enabled,
        plan.autoscaled,
        param(workloadValues.replicaCount, workload.replicas),
      ),
      revisionHistoryLimit: param(workloadValues.revisionHistoryLimit, workload.revisionHistory),
      progressDeadlineSeconds: param(
        workloadValues.progressDeadlineSeconds,
        workload.progressDeadline,
      ),
      progressDeadlineAbort: true,
      minReadySeconds: param(workloadValues.minReadySeconds, workload.minReadySeconds),
      strategy: isBlueGreen ? blueGreen(plan) : canary(plan),
      selector: { matchLabels: selectorLabels(plan) },
      template: podTemplate(plan),
    },
  };
  const about = {
    en: 'Runs the service; Argo Rollouts brings in each new version and goes back when it fails.',
    'zh-CN': '运行服务；由 Argo Rollouts 发布新版本，失败时自动回退。',
  };
  return [manifest('rollout', about, tree)];
};
