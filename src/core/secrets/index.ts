import { nameVerdict } from './names.ts';
import { looksSecret } from './recognise.ts';
import { isSecretBehind, isStandIn } from './values.ts';

export { looksSecret, secretParts, withoutParts, withoutSecretText } from './recognise.ts';
export { isReference, placeholder } from './values.ts';

/** Whether the name alone shows that its value is a secret. */
export const saysSecret = (name: string): boolean =>
  ['password', 'secret', 'carrier'].includes(nameVerdict(name));

/** Whether a value is a secret because of its name. */
export const isSecretByName = (name: string, value: string): boolean => {
  if (value === '') return saysSecret(name);
  // `DB_PASSWORD=change-me` is a placeholder for a future secret.
  if (isStandIn(value))
    return saysSecret(name) && !/^(?:none|null|nil|undefined|unset|n\/a)$/i.test(value);
  return isSecretBehind(nameVerdict(name), value);
};

/** Whether a value is a secret, because of its name or its form. */
export const isSecretPair = ({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): boolean => isSecretByName(name, value) || looksSecret(value);
