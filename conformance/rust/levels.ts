import fc from 'fast-check';
import {
  type CellField,
  type Field,
  type FieldPath,
  type FieldValue,
  fieldAt,
} from '../../src/core/index.ts';
import { arbitraryValue } from '../../src/core/testing/arbitrary-config.ts';

/** A class of values that a field or a column can have. */
export interface Level {
  readonly name: string;
  readonly holds: (value: unknown) => boolean;
}

const is = (wanted: unknown): Level => ({
  name: String(wanted),
  holds: (value) => value === wanted,
});

/**
 * The levels of a field: every option of a choice, both values of a toggle, and any non-default
 * value of other fields.
 */
export const levelsOf = (field: Field | CellField): readonly Level[] => {
  switch (field.kind) {
    case 'toggle':
      return [is(true), is(false)];
    case 'choice':
      return Object.keys(field.options).map(is);
    case 'choices':
      return Object.keys(field.options).map((name) => ({
        name,
        holds: (value) => Array.isArray(value) && value.includes(name),
      }));
    default:
      return [
        {
          name: 'filled',
          holds: (value) =>
            Array.isArray(value) ? value.length > 0 : value !== '' && value !== field.default,
        },
      ];
  }
};

/**
 * Example values that show whether a field affects the code: all options of a choice, or one
 * example.
 */
export const examplesOf = (path: FieldPath): readonly FieldValue[] => {
  const field = fieldAt(path);
  switch (field.kind) {
    case 'toggle':
      return [true, false];
    case 'choice':
      return Object.keys(field.options);
    case 'choices':
      return Object.keys(field.options).map((option) => [option]);
    case 'number':
      return [field.min, field.max];
    default:
      return fc
        .sample(arbitraryValue(field), { seed: 11, numRuns: 8 })
        .filter((value) => (Array.isArray(value) ? value.length > 0 : value !== ''))
        .slice(0, 2);
  }
};
