import type {
  CellField,
  ChoiceField,
  ChoicesField,
  FieldBase,
  ListField,
  NumberField,
  Option,
  PatternName,
  RowOf,
  TableField,
  TextField,
  ToggleField,
  Unit,
  Unset,
  When,
} from './field.ts';
import type { InRange } from './range.ts';
import type { Text } from './text.ts';

/** Keeps the literal type of `when` and `group`, so that the registry can check them. */
type Kept<S extends FieldBase> = {
  readonly when: S extends { readonly when: infer W extends When } ? W : undefined;
  readonly group: S extends { readonly group: infer G extends string } ? G : undefined;
};

/** A field whose `when` and `group` have their literal types. */
type Defined<F extends FieldBase, S extends FieldBase> = Omit<F, 'when' | 'group'> & Kept<S>;

const kept = <S extends FieldBase>(spec: S): Kept<S> =>
  // TypeScript cannot narrow a conditional type by a value; the two properties are copied
  // unchanged.
  ({ when: spec.when, group: spec.group }) as Kept<S>;

interface TextSpec extends FieldBase {
  readonly default: string;
  readonly pattern?: PatternName;
  readonly optional?: boolean;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly unset?: Unset<''>;
}

/** A line (or block) of text whose characters match a named pattern. */
export const text = <const S extends TextSpec>(spec: S): Defined<TextField, S> => ({
  kind: 'text',
  pattern: 'any',
  optional: false,
  multiline: false,
  maxLength: 253,
  ...spec,
  ...kept(spec),
});

interface NumberSpec extends FieldBase {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: Unit;
  readonly unset?: Unset<number>;
}

type CheckRange<S extends NumberSpec> = S extends {
  readonly unset: { readonly value: S['default'] };
}
  ? unknown
  : InRange<S['default'], S['min'], S['max']> extends true
    ? unknown
    : { readonly default: `${S['default']} is outside ${S['min']} to ${S['max']}` };

/** A number between `min` and `max`; a default outside this range does not compile. */
export const number = <const S extends NumberSpec>(
  spec: S & CheckRange<S>,
): Defined<NumberField, S> => ({ kind: 'number', step: 1, unit: 'count', ...spec, ...kept(spec) });

/** A length of time in whole seconds. */
export const seconds = <const S extends Omit<NumberSpec, 'unit'>>(
  spec: S & CheckRange<S>,
): Defined<NumberField, S> => ({ kind: 'number', step: 1, ...spec, unit: 's', ...kept(spec) });

/** A TCP port; below 1024 the pod needs a sysctl, because the container does not run as root. */
export const port = <const S extends FieldBase & { readonly default: number }>(
  spec: S & CheckRange<S & { readonly min: 1; readonly max: 65535 }>,
): Defined<NumberField, S> => ({
  kind: 'number',
  step: 1,
  min: 1,
  max: 65535,
  ...spec,
  unit: 'port',
  ...kept(spec),
});

/** A Kubernetes resource quantity such as `250m` or `256Mi`. */
export const quantity = <const S extends Omit<TextSpec, 'pattern' | 'multiline'>>(
  spec: S,
): Defined<TextField, S> => ({
  kind: 'text',
  optional: false,
  multiline: false,
  maxLength: 24,
  ...spec,
  pattern: 'quantity',
  ...kept(spec),
});

/** Yes or no. */
export const toggle = <const S extends FieldBase & { readonly default: boolean }>(
  spec: S,
): Defined<ToggleField, S> => ({ kind: 'toggle', ...spec, ...kept(spec) });

/** One of several named values; the default must be one of them. */
export const choice = <
  const O extends string,
  const S extends FieldBase & {
    readonly options: Readonly<Record<O, Option>>;
    readonly default: NoInfer<O>;
  },
>(
  spec: S & { readonly options: Readonly<Record<O, Option>> },
): Defined<ChoiceField<O>, S> => ({ kind: 'choice', ...spec, ...kept(spec) });

/** Several of the named values. */
export const choices = <
  const O extends string,
  const S extends FieldBase & {
    readonly options: Readonly<Record<O, Option>>;
    readonly default: readonly NoInfer<O>[];
    readonly least?: number;
  },
>(
  spec: S & { readonly options: Readonly<Record<O, Option>> },
): Defined<ChoicesField<O>, S> => ({ kind: 'choices', least: 0, ...spec, ...kept(spec) });

interface ListSpec extends FieldBase {
  readonly default: readonly string[];
  readonly pattern?: PatternName;
  readonly most?: number;
  readonly placeholder?: string;
}

/** An ordered list of texts; each text matches the pattern. */
export const list = <const S extends ListSpec>(spec: S): Defined<ListField, S> => ({
  kind: 'list',
  pattern: 'any',
  most: 32,
  ...spec,
  ...kept(spec),
});

/** Rows with typed columns. */
export const table = <
  const C extends Readonly<Record<string, CellField>>,
  const S extends FieldBase & { readonly row: Text; readonly most?: number },
>(
  spec: S & { readonly columns: C; readonly default: readonly RowOf<NoInfer<C>>[] },
): Defined<TableField<C>, S> => ({ kind: 'table', most: 64, ...spec, ...kept(spec) });
