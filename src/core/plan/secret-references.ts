import type { Config } from '../config.ts';
import { kebabCase } from './identity.ts';

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
 * name in kebab case as key.
 */
export const secretReference = (
  { secrets, project }: Config,
  variable: string,
): SecretReference => {
  const row = secrets.keys.find((one) => one.variable === variable);
  const secret = row?.secret || `${project.name}-secrets`;
  const key = row?.key || kebabCase(variable);
  const prefix = secrets.remotePrefix || project.name;
  return { secret, key, remoteKey: row?.remoteKey || `${prefix}/${kebabCase(variable)}` };
};
