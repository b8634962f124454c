import type { Config } from '../config.ts';
import { withValue } from '../config.ts';
import { isSecretVariable } from './secret-values.ts';

/**
 * Marks every variable that is a secret in any environment, so that it comes from a Secret in all
 * of them: an override that holds a credential must not make the container differ.
 */
export const withSecretsMarked = (config: Config): Config => {
  const { variables, overrides } = config.settings;
  const isSecret = (row: (typeof variables)[number]): boolean =>
    isSecretVariable(row) ||
    overrides.some(({ name, value }) => name === row.name && isSecretVariable({ ...row, value }));
  if (!variables.some((row) => !row.secret && isSecret(row))) return config;
  const marked = variables.map((row) =>
    row.secret === isSecret(row) ? row : { ...row, secret: true },
  );
  return withValue(config, 'settings.variables', marked);
};
