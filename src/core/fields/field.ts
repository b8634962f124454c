import type { Text } from './text.ts';

/** The value of a table cell or of a simple field. */
export type Scalar = string | number | boolean;

/**
 * The condition under which a field has an effect: every named field must have one of the given
 * values. A field with several values must have at least one of them. Paths are complete, such as
 * `image.base`.
 */
export type When = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** The properties that every kind of field has. */
export interface FieldBase {
  readonly label: Text;
  /** Explains the effect of the field in production, its unit and its trade-off. */
  readonly help: Text;
  /** Sub-heading inside the section; a key of the concern's `groups`. */
  readonly group?: string | undefined;
  /** The form hides the field until the user opens the advanced settings. */
  readonly advanced?: boolean | undefined;
  readonly when?: When | undefined;
  /** Whether the field has an effect only in a bundle with several workloads. */
  readonly several?: boolean | undefined;
  /** The source of the advice: a correction id or a documentation page. */
  readonly source?: string | undefined;
}

/** The name of a pattern for texts; `./patterns.ts` defines the patterns. */
export type PatternName =
  | 'any'
  | 'dnsLabel'
  | 'fileName'
  | 'hostname'
  | 'crateName'
  | 'binaryName'
  | 'cargoVersion'
  | 'nightlyToolchain'
  | 'envName'
  | 'configKey'
  | 'absolutePath'
  | 'relativePath'
  | 'folder'
  | 'commandLine'
  | 'urlPath'
  | 'url'
  | 'registry'
  | 'imageName'
  | 'imageTag'
  | 'imageReference'
  | 'digest'
  | 'featureName'
  | 'scriptName'
  | 'eitherPath'
  | 'imageLabel'
  | 'labelKey'
  | 'labelValue'
  | 'quantity'
  | 'intOrPercent'
  | 'cidr'
  | 'metricName'
  | 'email'
  | 'packageName'
  | 'byteSize'
  | 'goDuration'
  | 'resourceNames'
  | 'portName'
  | 'cronSchedule'
  | 'timeZone';

/** The value that means "nothing chosen": the control is empty and shows `means` instead. */
export interface Unset<V> {
  readonly value: V;
  /** The effect when nothing is chosen: "as in the base", "no limit". */
  readonly means: Text;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly unset?: Unset<''> | undefined;
  readonly default: string;
  readonly pattern: PatternName;
  /** An empty text is allowed and means "derive it" or "none", as the help says. */
  readonly optional: boolean;
  readonly multiline: boolean;
  /** Longest accepted text in characters. */
  readonly maxLength: number;
  readonly placeholder?: string | undefined;
}

/** Physical unit of a number, shown beside its control. */
export type Unit = 's' | 'ms' | 'percent' | 'count' | 'requests/s' | 'ratio' | 'port';

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly default: number;
  /** A value outside the range that is accepted, too. */
  readonly unset?: Unset<number> | undefined;
  readonly min: number;
  readonly max: number;
  /** Smallest meaningful difference; 1 means whole numbers only. */
  readonly step: number;
  readonly unit: Unit;
}

export interface ToggleField extends FieldBase {
  readonly kind: 'toggle';
  readonly default: boolean;
}

export interface Option {
  readonly label: Text;
  readonly help?: Text | undefined;
}

export interface ChoiceField<O extends string = string> extends FieldBase {
  readonly kind: 'choice';
  readonly default: O;
  readonly options: Readonly<Record<O, Option>>;
}

export interface ChoicesField<O extends string = string> extends FieldBase {
  readonly kind: 'choices';
  readonly default: readonly O[];
  readonly options: Readonly<Record<O, Option>>;
  /** Fewest values that must be chosen. */
  readonly least: number;
}

export interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly default: readonly string[];
  readonly pattern: PatternName;
  /** Longest accepted list. */
  readonly most: number;
  readonly placeholder?: string | undefined;
}

/** A column of a table. */
export type CellField = TextField | NumberField | ToggleField | ChoiceField;

export interface TableField<
  C extends Readonly<Record<string, CellField>> = Readonly<Record<string, CellField>>,
> extends FieldBase {
  readonly kind: 'table';
  readonly default: readonly RowOf<C>[];
  readonly columns: C;
  /** The word for a row: "variable", "volume". */
  readonly row: Text;
  /** Longest accepted table. */
  readonly most: number;
}

export type Field =
  | TextField
  | NumberField
  | ToggleField
  | ChoiceField
  | ChoicesField
  | ListField
  | TableField;

export type FieldKind = Field['kind'];

/** The value that a field holds. */
export type ValueOf<F> = F extends { readonly kind: 'text' }
  ? string
  : F extends { readonly kind: 'number' }
    ? number
    : F extends { readonly kind: 'toggle' }
      ? boolean
      : F extends ChoicesField<infer O>
        ? readonly O[]
        : F extends ChoiceField<infer O>
          ? O
          : F extends { readonly kind: 'list' }
            ? readonly string[]
            : F extends { readonly kind: 'table'; readonly columns: infer C }
              ? readonly RowOf<C>[]
              : never;

/** One row of a table. */
export type RowOf<C> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** Any value that some field may hold. */
export type FieldValue = Scalar | readonly string[] | readonly Readonly<Record<string, Scalar>>[];
