/** The TOML values that Waybill writes. */
export type TomlValue = string | number | bigint | boolean | readonly TomlValue[] | TomlTable;

export interface TomlTable {
  readonly [key: string]: TomlValue;
}

const bare = /^[A-Za-z0-9_-]+$/;
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A string as a TOML basic string; JSON's escapes are a subset of TOML's. */
export const tomlString = (text: string): string =>
  JSON.stringify(text).replace(unprintable, escaped);

const keyText = (key: string): string => (bare.test(key) ? key : tomlString(key));

const isTable = (value: TomlValue): value is TomlTable =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * A number as TOML. TOML integers have 64 bits; a whole number beyond the exact range of a double
 * is written as a float.
 */
const numberText = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && !/e/.test(String(value))
    ? `${value}.0`
    : String(value);

const inline = (value: TomlValue): string => {
  if (typeof value === 'string') return tomlString(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isTable(value)) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${keyText(key)} = ${inline(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

const section = (table: TomlTable, path: readonly string[]): string[] => {
  const entries = Object.entries(table);
  const lines = entries
    .filter(([, value]) => !isTable(value))
    .map(([key, value]) => `${keyText(key)} = ${inline(value)}\n`);
  const own = path.length > 0 && (lines.length > 0 || entries.length === 0);
  const head = own ? [`[${path.map(keyText).join('.')}]\n`] : [];
  const tables = entries.flatMap(([key, value]) =>
    isTable(value) ? section(value, [...path, key]) : [],
  );
  const body = [...head, ...lines].join('');
  return body === '' ? tables : [body, ...tables];
};

/**
 * A TOML document: each table has its values before its sub-tables; tables are separated by a blank
 * line.
 */
export const emitToml = (table: TomlTable): string => section(table, []).join('\n');
