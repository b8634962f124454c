import type { Plan, Volume } from '../../plan/index.ts';
import { configMapName } from '../../plan/object-names.ts';
import { configMapObject, objectName } from '../names.ts';
import type { Tree } from '../tree.ts';

/**
 * An object of the bundle has the name of the release; any other object has the name that the user
 * entered.
 */
const sourceName = (plan: Plan, name: string): Tree => {
  const { name: workload } = plan.identity;
  if (name === configMapName(plan.config, 'config')) return configMapObject(plan, 'config');
  return plan.claims.some((one) => one.name === name)
    ? objectName(plan, name.slice(workload.length))
    : name;
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

/** Whether a StatefulSet makes the volume, a claim for each pod. */
const isFromTemplate = (plan: Plan, { source: one }: Volume): boolean =>
  plan.release.controller === 'StatefulSet' &&
  one.kind === 'claim' &&
  plan.claims.some(({ name }) => name === one.name);

/** The pod's volumes; undefined when there are none. */
export const podVolumes = (plan: Plan): Tree => {
  const own = plan.volumes.filter((volume) => !isFromTemplate(plan, volume));
  return own.length === 0
    ? undefined
    : own.map((volume) => ({ name: volume.name, ...source(plan, volume) }));
};

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
