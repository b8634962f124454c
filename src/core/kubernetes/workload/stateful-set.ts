import { type Claim, type Plan, say } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName, selectorLabels } from '../names.ts';
import { autoscalingValues } from '../scaling/autoscaling-values.ts';
import { note, param, type Tree, unless } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { claimSpec } from './persistent-volume-claim.ts';
import { podTemplate } from './pod-template.ts';
import { workloadValues } from './workload-values.ts';

const retentionValues = valueKeys('persistence', {
  retention: {
    en: 'Retain or Delete: the claims when the workload is deleted or gets fewer pods.',
    'zh-CN': 'Retain 或 Delete：删除工作负载或减少 Pod 时对 PVC 的处理。',
  },
});

/** The name of the volume, which the name of each pod's claim begins with. */
const volumeOf = (plan: Plan, { name }: Claim): string => name.slice(plan.identity.name.length + 1);

const claimTemplates = (plan: Plan): Tree =>
  plan.claims.map((claim) => ({
    metadata: { name: volumeOf(plan, claim) },
    spec: claimSpec(volumeOf(plan, claim), claim),
  }));

const retention = (plan: Plan): Tree => {
  const kept = param(retentionValues.retention, plan.config.pod.claimRetention);
  const tree = { whenDeleted: kept, whenScaled: kept };
  if (plan.config.pod.claimRetention !== 'Retain') return tree;
  const text = {
    en: 'The data stays when the workload is deleted: who deletes a claim deletes it knowingly.',
    'zh-CN': '删除工作负载时数据保留，只有明确删除 PVC 才会删除数据。',
  };
  return note(say(plan, text), tree);
};

/** The StatefulSet of a workload whose pods each keep their own files. */
export const statefulSets = (plan: Plan): readonly Manifest[] => {
  if (plan.release.controller !== 'StatefulSet') return [];
  const { workload } = plan.config;
  const about = {
    en: 'Runs the program; each pod keeps its name and its own claim.',
    'zh-CN': '运行程序，每个 Pod 保留自己的名称和 PVC。',
  };
  return [
    manifest('statefulset', about, {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: metadata(plan),
      spec: {
        serviceName: objectName(plan, '-headless'),
        replicas: unless(
          autoscalingValues.enabled,
          plan.autoscaled,
          param(workloadValues.replicaCount, workload.replicas),
        ),
        revisionHistoryLimit: param(workloadValues.revisionHistoryLimit, workload.revisionHistory),
        minReadySeconds: param(workloadValues.minReadySeconds, workload.minReadySeconds),
        persistentVolumeClaimRetentionPolicy: retention(plan),
        selector: { matchLabels: selectorLabels(plan) },
        template: podTemplate(plan),
        volumeClaimTemplates: claimTemplates(plan),
      },
    }),
  ];
};
