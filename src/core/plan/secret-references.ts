import type { Config } from '../config.ts';
import { type Identity, kebabCase } from './identity.ts';

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
 * name in kebab case as key. A release step runs before the Secrets of its release are there, so
 * that an external store fills one of its own.
 */
export const secretReference = (
  { secrets, project, workload }: Config,
  { bundle, name }: Identity,
  variable: string,
): SecretReference => {
  const row = secrets.keys.find((one) => one.variable === variable);
  const ownsSecret = workload.kind === 'job' && secrets.provider === 'external-secrets';
  const secret = ownsSecret ? `${name}-secrets` : row?.secret || `${bundle}-secrets`;
  const key = row?.key || kebabCase(variable);
  const prefix = secrets.remotePrefix || project.name;
  return { secret, key, remoteKey: row?.remoteKey || `${prefix}/${kebabCase(variable)}` };
};
