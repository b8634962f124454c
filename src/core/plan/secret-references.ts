import type { Config } from '../config.ts';
import { kebabCase } from './identity.ts';

/** Where the value of a secret variable lives. The value itself never enters Waybill. */
export interface SecretReference {
  /** Name of the Kubernetes Secret. */
  readonly secret: string;
  readonly key: string;
  /** Path in the external store. */
  readonly remoteKey: string;
}

/** The table's row for the variable, or `<name>-secrets` under the variable's name in kebab case. */
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
