import type { Config } from '../config.ts';
import type { Answers } from './answers.ts';
import { reasonOf, type SecretReason } from './judgement.ts';

/**
 * The variables that are secrets in any environment, and why: an override that holds a credential must
 * not make the container of one environment take the value from elsewhere than the others.
 */
export const secretVariables = (
  { settings }: Config,
  answers: Answers,
): ReadonlyMap<string, SecretReason> => {
  const found = new Map<string, SecretReason>();
  const variables = new Set(settings.variables.map(({ name }) => name));
  for (const { name, value, secret } of settings.variables) {
    const because = secret ? 'marked' : reasonOf(name, value, answers);
    if (because !== undefined && found.get(name) !== 'marked') found.set(name, because);
  }
  for (const { name, value } of settings.overrides) {
    if (value === '' || !variables.has(name) || found.has(name)) continue;
    const because = reasonOf(name, value, answers);
    if (because !== undefined) found.set(name, because);
  }
  return found;
};
