import { parsedI64, rustField, rustFloat, rustString, rustType } from '../../formats/rust.ts';
import type { TomlTable, TomlValue } from '../../formats/toml.ts';
import { nestEntries } from '../../plan/configuration-file.ts';
import type { Plan } from '../../plan/index.ts';

/** A key of the configuration file with a value, and its Rust type. */
export interface EntryLeaf {
  /** Path of the key: `server.max_connections`. */
  readonly key: string;
  readonly type: 'String' | 'bool' | 'i64' | 'f64';
  /** The value as a Rust literal. */
  readonly literal: string;
}

/** A struct for a section of the configuration file or for the whole file. */
export interface EntryStruct {
  readonly name: string;
  readonly fields: readonly {
    readonly name: string;
    readonly key: string;
    readonly type: string;
  }[];
}

export interface EntryTypes {
  readonly structs: readonly EntryStruct[];
  readonly leaves: readonly EntryLeaf[];
}

type Fractions = ReadonlySet<string>;

const isTable = (value: TomlValue | undefined): value is TomlTable =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * Whether a number is written as an integer: `5` and `0x10` are integers; `5.0` and `1e3` are
 * floats.
 */
const isWhole = (text: string): boolean =>
  parsedI64(text) !== undefined || (/^0[xob]/i.test(text) && Number.isSafeInteger(Number(text)));

/** Keys with a fractional number in some environment; their type must be a float. */
const fractions = ({ config, environments }: Plan): Fractions =>
  new Set(
    [config, ...environments.map((one) => one.config)].flatMap(({ settings }) =>
      settings.configEntries
        .filter(({ kind, value }) => kind === 'number' && !isWhole(value.trim()))
        .map(({ key }) => key),
    ),
  );

const leaf = (key: string, value: TomlValue, fractional: Fractions): EntryLeaf => {
  if (typeof value === 'boolean') return { key, type: 'bool', literal: String(value) };
  if (typeof value !== 'number' && typeof value !== 'bigint')
    return { key, type: 'String', literal: rustString(String(value)) };
  if (!fractional.has(key)) return { key, type: 'i64', literal: `${value}_i64` };
  return { key, type: 'f64', literal: `${rustFloat(Number(value))}_f64` };
};

/**
 * The name, with the first number that makes it unique if it is taken. Rust's naming lints want an
 * underscore before the number in a field but not in a type.
 */
const distinct = (name: string, taken: Set<string>, between: '_' | ''): string => {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}${between}${count}`;
  taken.add(free);
  return free;
};

/**
 * The types of the keys of the configuration file, without the keys in `elsewhere`; undefined when
 * no key remains.
 */
export const entryTypes = (plan: Plan, elsewhere: ReadonlySet<string>): EntryTypes | undefined => {
  const { configEntries, configFile } = plan.config.settings;
  const own = configEntries.filter(({ key }) => !elsewhere.has(key));
  if (configFile === 'none' || own.length === 0) return undefined;
  const fractional = fractions(plan);
  const structs: EntryStruct[] = [];
  const leaves: EntryLeaf[] = [];
  const names = new Set<string>();
  const visit = (table: TomlTable, path: readonly string[]): string => {
    const name = distinct(rustType([...path, 'entries'].join('_')), names, '');
    const taken = new Set<string>();
    const fields = Object.entries(table).map(([key, value]) => {
      const here = [...path, key];
      const field = distinct(rustField(key), taken, '_');
      if (isTable(value)) return { name: field, key, type: visit(value, here) };
      const found = leaf(here.join('.'), value, fractional);
      leaves.push(found);
      return { name: field, key, type: found.type };
    });
    structs.push({ name, fields });
    return name;
  };
  visit(nestEntries(own), []);
  return { structs: structs.reverse(), leaves };
};
