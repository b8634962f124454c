import { acceptValue, type Field } from '../fields/index.ts';
import type { Answers } from './answers.ts';
import { isSecretByName, placeholder, secretParts, withoutParts } from './index.ts';
import type { SecretPart } from './recognise.ts';

/**
 * Why a value is a secret and is not written to files; `form` means the format of a provider's
 * credential.
 */
export type SecretReason = 'marked' | 'name' | 'value' | 'form';

/** A value without its secrets, and the reason why they were removed. */
export interface Judged {
  readonly clean: string;
  readonly because: SecretReason;
}

/**
 * The secrets of a text without those that the user's answers allow; an exact form of a credential
 * needs `exampleCredentials`.
 */
const openParts = (text: string, id: string, answers: Answers): readonly SecretPart[] => {
  const parts = secretParts(text);
  if (parts.length === 0 || answers.examples.has(id)) return [];
  return answers.notSecret.has(id) ? parts.filter(({ certain }) => certain) : parts;
};

/**
 * The text with as little removed as possible, so that the field accepts it and it no longer looks
 * like a secret.
 */
export const replacedParts = (field: Field, text: string, parts: readonly SecretPart[]): string => {
  const small = placeholder.toLowerCase();
  const candidates = [
    withoutParts(text, parts),
    withoutParts(text, parts, small),
    placeholder,
    small,
    field.default,
  ];
  const accepts = (candidate: unknown): candidate is string =>
    typeof candidate === 'string' &&
    // A list checks its items like a text field checks its value.
    acceptValue(field, field.kind === 'list' ? [candidate] : candidate).ok &&
    secretParts(candidate).length === 0;
  return candidates.find(accepts) ?? '';
};

/** Removes the secret parts of a text, and gives the reason. */
export const judgeText = (
  field: Field,
  text: string,
  id: string,
  answers: Answers,
): Judged | undefined => {
  const parts = openParts(text, id, answers);
  if (parts.length === 0) return undefined;
  const because = parts.some(({ certain }) => certain) ? 'form' : 'value';
  return { clean: replacedParts(field, text, parts), because };
};

/** Why a value with a name is a secret or contains a secret; undefined if it does not. */
export const reasonOf = (
  name: string,
  value: string,
  answers: Answers,
): Exclude<SecretReason, 'marked'> | undefined => {
  const parts = openParts(value, name, answers);
  if (parts.some(({ certain }) => certain)) return 'form';
  const isAnswered = answers.notSecret.has(name) || answers.examples.has(name);
  if (!isAnswered && isSecretByName(name, value)) return 'name';
  return parts.length > 0 ? 'value' : undefined;
};
