import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import type { LineOf, TomlPath } from './lines.ts';

/** A value of the manifest and the line that says it. */
export interface Located<T> {
  readonly value: T;
  readonly line: number | undefined;
}

/** A Cargo.toml together with the workspace root it inherits from, as far as that is known. */
export interface CargoManifest {
  readonly table: ParsedTomlTable;
  /** The `[package]` that is imported; none in a virtual manifest. */
  readonly package: ParsedTomlTable | undefined;
  /** The `[workspace]` of this manifest or of the root that came with it. */
  readonly workspace: ParsedTomlTable | undefined;
  /** Whether this manifest is itself the root. */
  readonly isRoot: boolean;
  /** Where `[profile]` counts: Cargo ignores the profiles of members. */
  readonly profiles: ParsedTomlTable;
  readonly lineOf: LineOf;
}

/** The value as a table, when it is one. */
export const asTable = (value: unknown): ParsedTomlTable | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? // Not null, no array, no date: what TOML has left is a table.
      (value as ParsedTomlTable)
    : undefined;

/** The value as a text, when it is one and not empty. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The texts of an array; anything else counts as none. */
export const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** A key of a table, never one of Object's own. */
export const at = (table: ParsedTomlTable | undefined, ...keys: readonly string[]): unknown => {
  let value: unknown = table;
  for (const key of keys) {
    const here = asTable(value);
    if (here === undefined || !Object.hasOwn(here, key)) return undefined;
    value = here[key];
  }
  return value;
};

/** Puts a manifest and its workspace root together; `root` counts only when it is one. */
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

/** A key of `[package]`, taken from `[workspace.package]` where the package inherits it. */
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
