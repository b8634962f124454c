import fc from 'fast-check';
import { type Config, defaults, fieldAt, fieldPaths, withValue } from '../../config.ts';
import { acceptValue, type CellField, type Field, type FieldValue, type Scalar } from '../../fields/index.ts';

/** Texts of many shapes; each field takes those that its pattern accepts. */
const texts = [
  '', 'a', 'app-2', 'my_crate', '1.98.0', '3.24', '/data/x', 'static/files', '/healthz', '250m', '1Gi',
  '1', '25%', '10m', '1h30m', 'FEATURE_X', 'server.port', 'https://example.com/x?y=1#z', '10.0.0.0/8',
  'ghcr.io/acme/app', 'api.example.com', 'example.com/role', 'libpq5', 'on', '012', '12:30', 'null',
  'info,sqlx=warn', `it's "quoted" \\ {{ .Values }} $(x)`, 'zwei\nZeilen\tund Tab', '运单 🚚', '__proto__',
];

const acceptedTexts = (field: Field): fc.Arbitrary<string> =>
  fc.constantFrom(...texts.filter((text) => acceptValue(field, text).ok), String(field.default));

const cell = (field: CellField): fc.Arbitrary<Scalar> => {
  switch (field.kind) {
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options));
    case 'number': {
      const steps = Math.round((field.max - field.min) / field.step);
      const decimals = Number.isInteger(field.step) ? 0 : 6;
      return fc
        .integer({ min: 0, max: Math.min(steps, 2 ** 30) })
        .map((n) => Number((field.min + n * field.step).toFixed(decimals)));
    }
    case 'text':
      return acceptedTexts(field);
  }
};

const fieldValue = (field: Field): fc.Arbitrary<FieldValue> => {
  switch (field.kind) {
    case 'choices':
      return fc
        .subarray(Object.keys(field.options), { minLength: Math.max(1, field.least) });
    case 'list': {
      const items = texts.filter((text) => acceptValue(field, [text]).ok);
      return items.length === 0 ? fc.constant(field.default) : fc.array(fc.constantFrom(...items), { maxLength: 3 });
    }
    case 'table': {
      const row = Object.fromEntries(
        Object.entries(field.columns).map(([name, column]) => [name, cell(column)]),
      );
      return fc.array(fc.record(row, { noNullPrototype: true }), { maxLength: 3 });
    }
    default:
      return cell(field);
  }
};

const change = fc.constantFrom(...fieldPaths).chain((path) =>
  fieldValue(fieldAt(path))
    .filter((value) => acceptValue(fieldAt(path), value).ok)
    .map((value) => ({ path, value })),
);

/** Configs in which up to thirty settings differ from the defaults, all of them valid. */
export const randomConfig: fc.Arbitrary<Config> = fc
  .array(change, { maxLength: 30 })
  .map((changes) =>
    changes.reduce((config, { path, value }) => withValue(config, path, value), defaults),
  );
