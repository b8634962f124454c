import { acceptValue, type Field } from '../fields/index.ts';
import type { Answers } from './answers.ts';
import { isSecretByName, placeholder, secretParts, withoutParts } from './index.ts';
import type { SecretPart } from './recognise.ts';

/** Why a value is never written down; `form` is the form of a provider's credential. */
export type SecretReason = 'marked' | 'name' | 'value' | 'form';

/** A value without its secrets, and why they were taken out. */
export interface Judged {
  readonly clean: string;
  readonly because: SecretReason;
}

/** The secrets of a text that no answer covers; a certain form needs an answer of its own. */
const openParts = (text: string, id: string, answers: Answers): readonly SecretPart[] => {
  const parts = secretParts(text);
  if (parts.length === 0 || answers.examples.has(id)) return [];
  return answers.notSecret.has(id) ? parts.filter(({ certain }) => certain) : parts;
};

/** The text with as little missing as the field accepts and as no longer looks like a secret. */
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
    // A list asks of its items what a text field asks of its value.
    acceptValue(field, field.kind === 'list' ? [candidate] : candidate).ok &&
    secretParts(candidate).length === 0;
  return candidates.find(accepts) ?? '';
};

/** Judges a text by its parts. */
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

/** Why a value under a name is a secret as a whole or in a part; nothing when it is none. */
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
