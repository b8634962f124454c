import type { CellField, Field, NumberField } from './field.ts';
import { patterns } from './patterns.ts';
import type { Locale } from './text.ts';

/** A JSON Schema (draft 2020-12) of one value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const textSchema = (field: { pattern: keyof typeof patterns; optional?: boolean }): JsonSchema => {
  const source = patterns[field.pattern].regex.source;
  return { type: 'string', pattern: field.optional === false ? source : `^$|${source}` };
};

const numberSchema = ({ min, max, step, unset }: NumberField): JsonSchema => {
  const range = {
    type: Number.isInteger(step) ? 'integer' : 'number',
    minimum: min,
    maximum: max,
  };
  const within = unset === undefined || (unset.value >= min && unset.value <= max);
  return within ? range : { anyOf: [{ const: unset.value }, range] };
};

const cellSchema = (field: CellField): JsonSchema => {
  switch (field.kind) {
    case 'text':
      return { ...textSchema(field), maxLength: field.maxLength };
    case 'number':
      return numberSchema(field);
    case 'toggle':
      return { type: 'boolean' };
    case 'choice':
      return { enum: Object.keys(field.options) };
  }
};

/**
 * The description of a field. It explains the number that means "nothing chosen", because the form
 * shows an empty box for it.
 */
const described = (field: Field | CellField, locale: Locale): string =>
  field.kind === 'number' && field.unset
    ? `${field.help[locale]} (${field.unset.value}: ${field.unset.means[locale]})`
    : field.help[locale];

const rowSchema = (columns: Readonly<Record<string, CellField>>, locale: Locale): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      {
        title: column.label[locale],
        description: described(column, locale),
        ...cellSchema(column),
        default: column.default,
      },
    ]),
  ),
});

const bareSchema = (field: Field, locale: Locale): JsonSchema => {
  switch (field.kind) {
    case 'choices':
      return {
        type: 'array',
        items: { enum: Object.keys(field.options) },
        uniqueItems: true,
        minItems: field.least,
      };
    case 'list':
      return {
        type: 'array',
        items: textSchema({ pattern: field.pattern, optional: false }),
        maxItems: field.most,
      };
    case 'table':
      return { type: 'array', items: rowSchema(field.columns, locale), maxItems: field.most };
    default:
      return cellSchema(field);
  }
};

/** The schema of a field's value, with its label, help and default in one language. */
export const fieldSchema = (field: Field, locale: Locale): JsonSchema => ({
  title: field.label[locale],
  description: described(field, locale),
  ...bareSchema(field, locale),
  default: field.default,
});
