import fc from 'fast-check';
import {
  type Config,
  defaults,
  type FieldPath,
  fieldAt,
  fieldPaths,
  onlyChanges,
  withValues,
} from '../config.ts';
import {
  acceptValue,
  type CellField,
  type Field,
  type FieldValue,
  type Scalar,
} from '../fields/index.ts';
import { arbitraryText } from './arbitrary-text.ts';

const cell = (field: CellField): fc.Arbitrary<Scalar> => {
  switch (field.kind) {
    case 'text': {
      const texts = arbitraryText(field.pattern).filter((text) => acceptValue(field, text).ok);
      return field.optional ? fc.oneof(fc.constant(''), texts) : texts;
    }
    case 'number': {
      const within = Number.isInteger(field.step)
        ? fc.oneof(
            fc.constantFrom(field.min, field.max),
            fc.integer({ min: field.min, max: field.max }),
            fc.integer({ min: field.min, max: Math.min(field.max, field.min + 20) }),
          )
        : fc.integer({ min: field.min * 100, max: field.max * 100 }).map((value) => value / 100);
      return field.unset ? fc.oneof(fc.constant(field.unset.value), within) : within;
    }
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options));
  }
};

/** A value that the field accepts. */
export const arbitraryValue = (field: Field): fc.Arbitrary<FieldValue> => {
  switch (field.kind) {
    case 'choices': {
      const options = Object.keys(field.options);
      return fc.subarray(options, { minLength: field.least });
    }
    case 'list':
      return fc.array(
        arbitraryText(field.pattern).filter((text) => acceptValue(field, [text]).ok),
        { maxLength: 3 },
      );
    case 'table': {
      const columns: Record<string, fc.Arbitrary<Scalar>> = Object.fromEntries(
        Object.entries(field.columns).map(([name, column]) => [name, cell(column)]),
      );
      return fc.array(fc.record(columns, { noNullPrototype: true }), {
        maxLength: Math.min(4, field.most),
      });
    }
    default:
      return cell(field);
  }
};

const change = fc
  .constantFrom(...fieldPaths)
  .chain((path) =>
    arbitraryValue(fieldAt(path)).map((value): readonly [FieldPath, FieldValue] => [path, value]),
  );

/** Nearly every field with a random value; an omitted field has its default. */
const everyField = fc
  .tuple(
    ...fieldPaths.map((path) =>
      fc.option(
        arbitraryValue(fieldAt(path)).map((value): readonly [FieldPath, FieldValue] => [
          path,
          value,
        ]),
        { freq: 40, nil: undefined },
      ),
    ),
  )
  .map((changes) => changes.filter((change) => change !== undefined));

/** Makes a failing property print only the differences from the defaults. */
const readable = (config: Config): Config =>
  Object.defineProperty({ ...config }, fc.toStringMethod, {
    value: () => JSON.stringify(onlyChanges(config)),
  });

/**
 * Any Config that the form can express: mostly a few changes to the defaults, sometimes a random
 * value for every field. Shrinks towards the defaults.
 */
export const arbitraryConfig = (base: Config = defaults): fc.Arbitrary<Config> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.array(change, { maxLength: 12 }) },
      { weight: 2, arbitrary: fc.array(change, { minLength: 20, maxLength: 90 }) },
      { weight: 1, arbitrary: everyField },
    )
    .map((changes) => readable(withValues(base, changes)));
