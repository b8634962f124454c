import {
  type FieldPath,
  type FieldValue,
  fieldAt,
  type Locale,
  type Scalar,
} from '../../core/index.ts';
import { strings } from './strings.ts';

/** A value in the words of its field: the option's label, on or off, the text itself. */
export const valueWords = (path: FieldPath, value: FieldValue, locale: Locale): string => {
  const field = fieldAt(path);
  if (typeof value === 'boolean') return (value ? strings.on : strings.off)[locale];
  if (Array.isArray(value)) {
    if (field.kind === 'table')
      return value.length === 0 ? strings.noRows[locale] : strings.rows(value.length)[locale];
    const words = value.map((each) => valueWords(path, `${each}`, locale));
    return words.length > 0 ? words.join(', ') : strings.emptyValue[locale];
  }
  if (field.kind === 'number' && value === field.unset?.value) return field.unset.means[locale];
  const text = `${value}`;
  if (field.kind === 'choice' || field.kind === 'choices')
    return field.options[text]?.label[locale] ?? text;
  return text === '' ? strings.emptyValue[locale] : text;
};

/** The values that a condition accepts, in words: "gateway or ingress". */
export const acceptedWords = (
  condition: FieldPath,
  wanted: Scalar | readonly Scalar[],
  locale: Locale,
): string => {
  const values: readonly Scalar[] = Array.isArray(wanted) ? wanted : [wanted as Scalar]; // Not an array.
  return values.map((value) => valueWords(condition, value, locale)).join(strings.or[locale]);
};

/** Why a field has no effect now: the first condition that does not hold, in words. */
export const conditionWords = (path: FieldPath, missing: FieldPath, locale: Locale): string => {
  const wanted = fieldAt(path).when?.[missing] ?? true;
  const values = acceptedWords(missing, wanted, locale);
  return strings.needs(fieldAt(missing).label[locale], values)[locale];
};
