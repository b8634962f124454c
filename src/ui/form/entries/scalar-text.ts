import {
  type Accepted,
  acceptValue,
  type Field,
  type Locale,
  type NumberField,
  type Scalar,
  type TextField,
} from '../../../core/index.ts';
import { strings } from '../strings.ts';

/**
 * Parses the typed text as the field's value. Full-width digits from an input method are accepted.
 */
export const readText = (field: TextField | NumberField, typed: string): Accepted => {
  if (field.kind === 'text') return acceptValue(field, typed);
  const plain = typed.normalize('NFKC').trim();
  if (plain === '' && field.unset) return { ok: true, value: field.unset.value };
  if (plain === '' || !Number.isFinite(Number(plain)))
    return { ok: false, error: strings.notNumber };
  return acceptValue(field, Number(plain));
};

/** The text that the input shows for a value; empty for the value that means "nothing chosen". */
export const writeText = (field: Field, value: Scalar): string =>
  field.kind === 'number' && value === field.unset?.value ? '' : `${value}`;

/**
 * Placeholder of an empty input: the value that applies when nothing is chosen, otherwise an
 * example.
 */
export const placeholderOf = (field: TextField | NumberField, locale: Locale): string | undefined =>
  field.unset?.means[locale] ?? (field.kind === 'text' ? field.placeholder : undefined);
