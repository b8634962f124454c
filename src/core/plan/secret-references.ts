import type { Config } from '../config.ts';
import { type Identity, kebabCase } from './identity.ts';
import type { Ownership } from './ownership.ts';

/** Location of a secret variable's value. The value itself never enters Waybill. */
export interface SecretReference {
  /** Name of the Kubernetes Secret. */
  readonly secret: string;
  readonly key: string;
  /** Path of the value in the external secret store. */
  readonly remoteKey: string;
}

/**
 * The row of the variable in the table, or by default the Secret `<name>-secrets` with the variable
 * name in kebab case as key. An added workload that owns its Secret has all variables in it.
 */
export const secretReference = (
  { secrets, project }: Config,
  { bundle, name }: Identity,
  owns: Ownership,
  variable: string,
): SecretReference => {
  const row = secrets.keys.find((one) => one.variable === variable);
  const isApart = owns.secrets && name !== bundle;
  const secret = isApart ? `${name}-secrets` : row?.secret || `${bundle}-secrets`;
  const key = row?.key || kebabCase(variable);
  const prefix = secrets.remotePrefix || project.name;
  return { secret, key, remoteKey: row?.remoteKey || `${prefix}/${kebabCase(variable)}` };
};
