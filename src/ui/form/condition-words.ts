import {
  type FieldPath,
  type FieldValue,
  fieldAt,
  type Locale,
  type Scalar,
} from '../../core/index.ts';
import { strings } from './strings.ts';

/** A value as the form shows it: the option's label, "on" or "off", or the text. */
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

/** The values that satisfy a condition, as text: "gateway or ingress". */
export const acceptedWords = (
  condition: FieldPath,
  wanted: Scalar | readonly Scalar[],
  locale: Locale,
): string => {
  const values = typeof wanted === 'object' ? wanted : [wanted];
  return values.map((value) => valueWords(condition, value, locale)).join(strings.or[locale]);
};

/** Explains why a field has no effect: the first unmet condition, as text. */
export const conditionWords = (path: FieldPath, missing: FieldPath, locale: Locale): string => {
  const wanted = fieldAt(path).when?.[missing] ?? true;
  const values = acceptedWords(missing, wanted, locale);
  return strings.needs(fieldAt(missing).label[locale], values)[locale];
};
