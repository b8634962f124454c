import type { Config } from '../config.ts';
import type { Answers } from './answers.ts';
import { reasonOf, type SecretReason } from './judgement.ts';

/**
 * The variables that are secrets in any environment, and the reason. A secret in an override counts
 * for all environments, so that the container takes the value from the same source in each.
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
