import type { Plan, Volume } from '../../plan/index.ts';
import { objectName } from '../names.ts';
import type { Tree } from '../tree.ts';

/** An object of the bundle is named after the release, any other one as it is called. */
const sourceName = (plan: Plan, name: string): Tree => {
  const isOwn =
    name === `${plan.identity.name}-config` || plan.claims.some((one) => one.name === name);
  return isOwn ? objectName(plan, name.slice(plan.identity.name.length)) : name;
};

const source = (plan: Plan, { source: one, readOnly }: Volume): { [key: string]: Tree } => {
  switch (one.kind) {
    case 'empty':
      return {
        emptyDir: {
          medium: one.memory ? 'Memory' : undefined,
          sizeLimit: one.size === '' ? undefined : one.size,
        },
      };
    case 'config-map':
      return { configMap: { name: sourceName(plan, one.name) } };
    case 'secret':
      return { secret: { secretName: one.name } };
    case 'claim':
      return {
        persistentVolumeClaim: {
          claimName: sourceName(plan, one.name),
          readOnly: readOnly ? true : undefined,
        },
      };
  }
};

const isAlwaysReadOnly = ({ source: { kind } }: Volume): boolean =>
  kind === 'config-map' || kind === 'secret';

/** The pod's volumes; none is left out. */
export const podVolumes = (plan: Plan): Tree =>
  plan.volumes.length === 0
    ? undefined
    : plan.volumes.map((volume) => ({ name: volume.name, ...source(plan, volume) }));

/** Where a container sees them; whole directories, because `subPath` never gets updates (C-101). */
export const volumeMounts = ({ volumes }: Plan): Tree =>
  volumes.length === 0
    ? undefined
    : volumes.map((volume) => ({
        name: volume.name,
        mountPath: volume.mountPath,
        readOnly: volume.readOnly || isAlwaysReadOnly(volume) ? true : undefined,
      }));
