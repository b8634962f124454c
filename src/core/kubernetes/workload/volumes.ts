import type { Plan, Volume } from '../../plan/index.ts';
import { objectName } from '../names.ts';
import type { Tree } from '../tree.ts';

/**
 * An object of the bundle has the name of the release; any other object has the name that the user
 * entered.
 */
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

/** The pod's volumes; undefined when there are none. */
export const podVolumes = (plan: Plan): Tree =>
  plan.volumes.length === 0
    ? undefined
    : plan.volumes.map((volume) => ({ name: volume.name, ...source(plan, volume) }));

/**
 * The mounts of a container. Whole directories are mounted, because `subPath` mounts never get
 * updates (C-101).
 */
export const volumeMounts = ({ volumes }: Plan): Tree =>
  volumes.length === 0
    ? undefined
    : volumes.map((volume) => ({
        name: volume.name,
        mountPath: volume.mountPath,
        readOnly: volume.readOnly || isAlwaysReadOnly(volume) ? true : undefined,
      }));
