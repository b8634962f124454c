import { parsedF64, parsedI64, rustField, rustFloat, rustString } from '../../formats/rust.ts';
import type { Plan } from '../../plan/index.ts';

/** A secret variable, and the Rust field with its value. */
export interface SecretField {
  readonly variable: string;
  readonly field: string;
  /** The backing service whose address the variable contains. */
  readonly service: Plan['services'][number] | undefined;
}

/** A variable from the user's table, and the Rust field with its value. */
export interface VariableField {
  readonly variable: string;
  readonly field: string;
  readonly type: 'String' | 'bool' | 'i64' | 'f64';
  readonly literal: string;
}

const distinct = <F extends { readonly field: string }>(fields: readonly F[]): readonly F[] => {
  const taken = new Set<string>();
  return fields.map((one) => {
    let { field } = one;
    for (let count = 2; taken.has(field); count += 1) field = `${one.field}_${count}`;
    taken.add(field);
    return { ...one, field };
  });
};

/** The secret variables of the plan, with the same names as in the Secret (C-089). */
export const secretFields = ({ variables, services }: Plan): readonly SecretField[] =>
  distinct(
    variables
      .filter(({ source }) => source.kind === 'secret')
      .map(({ name }) => ({
        variable: name,
        field: rustField(name),
        service: services.find((one) => one.variable === name),
      })),
  );

type Row = Plan['config']['settings']['variables'][number];

/**
 * Type and literal of a variable. The process gets the text that the user entered, so `5.0` is not
 * an i64.
 */
const typed = ({ kind, value }: Row, values: readonly string[]) => {
  if (kind === 'boolean' && values.every((one) => one === 'true' || one === 'false'))
    return { type: 'bool', literal: value } as const;
  if (kind === 'number' && values.every((text) => parsedI64(text) !== undefined))
    return { type: 'i64', literal: `${parsedI64(value)}_i64` } as const;
  if (kind === 'number' && values.every((text) => parsedF64(text) !== undefined))
    return { type: 'f64', literal: `${rustFloat(Number(value))}_f64` } as const;
  return { type: 'String', literal: `${rustString(value)}.to_owned()` } as const;
};

/**
 * The variables of the user's table that are not secret; each type fits the values of all
 * environments.
 */
export const variableFields = (plan: Plan): readonly VariableField[] => {
  const known = new Map(plan.variables.map((one) => [one.name, one.source.kind]));
  const rows = new Map(plan.config.settings.variables.map((row) => [row.name, row]));
  const plain = [...rows.values()].filter(({ name }) => known.get(name) === 'value');
  return distinct(
    plain.map((row) => {
      const others = plan.environments.flatMap(({ config }) =>
        config.settings.variables.filter(({ name }) => name === row.name).map(({ value }) => value),
      );
      const field = rustField(row.name);
      return { variable: row.name, field, ...typed(row, [row.value, ...others]) };
    }),
  );
};
