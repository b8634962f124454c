import { parsedI64, rustField, rustFloat, rustString, rustType } from '../../formats/rust.ts';
import type { TomlTable, TomlValue } from '../../formats/toml.ts';
import { nestEntries } from '../../plan/configuration-file.ts';
import type { Plan } from '../../plan/index.ts';

/** A key of the configuration file that holds a value, as the Rust code reads it. */
export interface EntryLeaf {
  /** `server.max_connections`. */
  readonly key: string;
  readonly type: 'String' | 'bool' | 'i64' | 'f64';
  /** Its value as a Rust literal. */
  readonly literal: string;
}

/** A struct of the configuration file: a section, or the whole. */
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

/** `5` and `0x10` are whole; `5.0` and `1e3` say that fractions are meant. */
const isWhole = (text: string): boolean =>
  parsedI64(text) !== undefined || (/^0[xob]/i.test(text) && Number.isSafeInteger(Number(text)));

/** Keys whose number has a fraction in some environment: an integer there would not hold it. */
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
 * The name, or the name with the first number that makes it another one than those taken. To rustc
 * an underscore before the number is right in a field and wrong in a type.
 */
const distinct = (name: string, taken: Set<string>, between: '_' | ''): string => {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}${between}${count}`;
  taken.add(free);
  return free;
};

/** The types of the file's table, without the keys read elsewhere; undefined when nothing is left. */
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
