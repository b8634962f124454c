import type { Claim, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { valueIn } from '../scope.ts';
import { expression, optional, param, type Tree } from '../tree.ts';
import type { ValueKey } from '../value-keys.ts';
import { valueKeys } from '../value-keys.ts';

/** Values of the claims; `sizes` is a section with an entry per volume. */
export const persistenceValues = valueKeys('persistence', {
  accessMode: {
    en: 'How many nodes or pods may mount the claims.',
    'zh-CN': '可挂载该卷声明的节点或 Pod 数量方式。',
  },
  storageClass: {
    en: 'Empty means the cluster’s default class.',
    'zh-CN': '留空则使用集群默认的 StorageClass。',
  },
  sizes: {
    en: 'Size of each claim by volume name.',
    'zh-CN': '按卷名列出的卷声明大小。',
  },
});

const sizeKey = (volume: string): ValueKey => ({
  path: `${persistenceValues.sizes.path}.${volume}`,
  about: persistenceValues.sizes.about,
  shared: false,
});

/** The specification of a claim for a volume. */
export const claimSpec = (
  volume: string,
  { size, access, storageClass }: Claim,
): { [key: string]: Tree } => ({
  accessModes: [param(persistenceValues.accessMode, access)],
  storageClassName: optional(persistenceValues.storageClass, storageClass),
  resources: {
    requests: {
      // The name of a volume may contain a hyphen, which a template path cannot contain.
      storage: expression(
        (scope) =>
          `{{ index (${valueIn(persistenceValues.sizes, scope)} | default dict) "${volume}" | quote }}`,
        size,
        [[sizeKey(volume), size]],
      ),
    },
  },
});

const claimManifest = (plan: Plan, claim: Claim): Manifest => {
  const suffix = claim.name.slice(plan.identity.name.length);
  const volume = suffix.slice(1);
  return manifest(
    `persistentvolumeclaim-${volume}`,
    { en: 'Storage that outlives the pods.', 'zh-CN': '生命周期独立于 Pod 的存储。' },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: metadata(plan, { suffix }),
      spec: claimSpec(volume, claim),
    },
  );
};

/**
 * The claims that all pods of a workload share (C-080); a StatefulSet makes one for each pod, and
 * volumes with a named source use an existing claim.
 */
export const persistentVolumeClaims = (plan: Plan): readonly Manifest[] =>
  plan.release.controller === 'StatefulSet'
    ? []
    : plan.claims.map((claim) => claimManifest(plan, claim));
