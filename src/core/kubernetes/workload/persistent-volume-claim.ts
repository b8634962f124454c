import type { Claim, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { expression, optional, param } from '../tree.ts';

const claimManifest = (plan: Plan, { name, size, access, storageClass }: Claim): Manifest => {
  const suffix = name.slice(plan.identity.name.length);
  const volume = suffix.slice(1);
  return manifest(
    `persistentvolumeclaim-${volume}`,
    { en: 'Storage that outlives the pods.', 'zh-CN': '生命周期独立于 Pod 的存储。' },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: metadata(plan, { suffix }),
      spec: {
        accessModes: [param('persistence.accessMode', access)],
        storageClassName: optional('persistence.storageClass', storageClass),
        resources: {
          requests: {
            // A volume's name may hold a hyphen, which a path in a template cannot.
            storage: expression(`{{ index .Values.persistence.sizes "${volume}" | quote }}`, size, {
              [`persistence.sizes.${volume}`]: size,
            }),
          },
        },
      },
    },
  );
};

/** The claims that the bundle brings (C-080); those with a source of their own exist already. */
export const persistentVolumeClaims = (plan: Plan): readonly Manifest[] =>
  plan.claims.map((claim) => claimManifest(plan, claim));
