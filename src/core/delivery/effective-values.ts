import type { FieldPath } from '../config.ts';
import type { Plan } from '../plan/index.ts';
import { configMapBase } from '../plan/object-names.ts';
import { composeName } from './compose-names.ts';

type Effective = (plan: Plan) => string | number;

/** The value of a field that is empty because its value follows from other fields. */
const effective: Readonly<Partial<Record<FieldPath, Effective>>> = {
  'project.binary': ({ identity }) => identity.binary,
  'project.package': ({ identity }) => identity.package,
  'project.imageName': ({ config }) => config.project.imageName || config.project.name,
  'project.tag': ({ image }) => image.tag,
  'settings.configMaps': ({ config }) => configMapBase(config),
  'secrets.remotePrefix': ({ config }) => config.secrets.remotePrefix || config.project.name,
  'compose.serviceName': composeName,
  'workload.graceSeconds': ({ shutdown }) => shutdown.grace,
  'packaging.chartName': ({ config }) => config.packaging.chartName || config.project.name,
};

/** The fields that may be empty because the plan provides their value. */
// Safe cast: the keys of the table are paths by type.
export const effectivePaths = Object.keys(effective) as readonly FieldPath[];

/** The effective value of a field that may be empty; undefined for all other fields. */
export const effectiveValue = (plan: Plan, path: FieldPath): string | undefined => {
  const value = effective[path]?.(plan);
  return value === undefined || value === '' ? undefined : `${value}`;
};
