import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import type { LineOf, TomlPath } from './lines.ts';

/** A value of the manifest and its line. */
export interface Located<T> {
  readonly value: T;
  readonly line: number | undefined;
}

/** A Cargo.toml and, if known, its workspace root. */
export interface CargoManifest {
  readonly table: ParsedTomlTable;
  /** The `[package]` that is imported; undefined in a virtual manifest. */
  readonly package: ParsedTomlTable | undefined;
  /** The `[workspace]` of this manifest or of the given workspace root. */
  readonly workspace: ParsedTomlTable | undefined;
  /** Whether this manifest is the workspace root. */
  readonly isRoot: boolean;
  /** The table with the effective `[profile]`: Cargo ignores the profiles of members. */
  readonly profiles: ParsedTomlTable;
  readonly lineOf: LineOf;
}

/** The value as a table, when it is one. */
export const asTable = (value: unknown): ParsedTomlTable | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? // A TOML object that is not an array or a date is a table.
      (value as ParsedTomlTable)
    : undefined;

/** The value as a text, when it is one and not empty. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The texts of an array; other values are ignored. */
export const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** The value of a nested key of a table; inherited properties of Object are ignored. */
export const at = (table: ParsedTomlTable | undefined, ...keys: readonly string[]): unknown => {
  let value: unknown = table;
  for (const key of keys) {
    const here = asTable(value);
    if (here === undefined || !Object.hasOwn(here, key)) return undefined;
    value = here[key];
  }
  return value;
};

/** Combines a manifest and its workspace root; `root` is ignored if it has no `[workspace]`. */
export const manifestOf = (
  table: ParsedTomlTable,
  lineOf: LineOf,
  root: ParsedTomlTable | undefined,
  chosen: string | undefined,
): CargoManifest => {
  const own = asTable(at(table, 'workspace'));
  const here = asTable(at(table, 'package'));
  const isOther = chosen !== undefined && own !== undefined && at(here, 'name') !== chosen;
  return {
    table,
    package: isOther ? undefined : here,
    workspace: own ?? asTable(at(root, 'workspace')),
    isRoot: own !== undefined,
    profiles: own === undefined && root !== undefined ? root : table,
    lineOf,
  };
};

/** Whether a value is inherited: `version.workspace = true`. */
export const inherits = (value: unknown): boolean => at(asTable(value), 'workspace') === true;

/** The value of a key of `[package]`, or of `[workspace.package]` if the package inherits it. */
export const packageValue = (
  manifest: CargoManifest,
  key: string,
): Located<unknown> | undefined => {
  const shared = (): unknown => at(manifest.workspace, 'package', key);
  const located = (value: unknown, path: TomlPath): Located<unknown> | undefined =>
    value === undefined ? undefined : { value, line: manifest.lineOf(path) };
  if (manifest.package === undefined) return located(shared(), ['workspace', 'package', key]);
  const own = at(manifest.package, key);
  return located(inherits(own) ? shared() : own, ['package', key]);
};
