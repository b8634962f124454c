import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { asTable, asText, asTexts, at } from './cargo-manifest.ts';
import { parseManifest } from './manifest-text.ts';
import { joinPath, normalPath, type ProjectFiles } from './project-files.ts';

/** The root manifest of a workspace. */
export interface Workspace {
  readonly text: string;
  readonly table: ParsedTomlTable;
  /** The folder of the root manifest. */
  readonly folder: string;
}

/** How many parent folders are searched for a workspace root. */
const mostLevels = 8;

/** A manifest that was read. */
interface ReadManifest {
  readonly text: string;
  readonly table: ParsedTomlTable;
}

const parsedBefore = new WeakMap<ProjectFiles, Map<string, ReadManifest | undefined>>();

/** Parses each manifest once, because many crates lead to the same crate. */
const manifestIn = (files: ProjectFiles, folder: string): ReadManifest | undefined => {
  const known = parsedBefore.get(files) ?? new Map<string, ReadManifest | undefined>();
  parsedBefore.set(files, known);
  const path = joinPath(folder, 'Cargo.toml');
  if (known.has(path)) return known.get(path);
  const text = files.read(path);
  const parsed = text === undefined ? undefined : parseManifest(text);
  const read =
    text !== undefined && parsed?.ok === true ? { text, table: parsed.table } : undefined;
  known.set(path, read);
  return read;
};

/** The table of a manifest; undefined if the file does not exist or is not TOML. */
export const manifestAt = (files: ProjectFiles, folder: string): ParsedTomlTable | undefined =>
  manifestIn(files, folder)?.table;

/** Whether a folder is the other folder or below it. */
export const isInside = (folder: string, parent: string): boolean => {
  const [inner, outer] = [normalPath(folder), normalPath(parent)];
  if (outer === '') return !inner.startsWith('..');
  // `..` contains every folder below; the names of the folders in between are unknown.
  if (/^(?:\.\.\/)*\.\.$/u.test(outer) && !`${inner}/`.startsWith(`${outer}/..`)) return true;
  return inner === outer || inner.startsWith(`${outer}/`);
};

/**
 * Whether the root excludes a folder. As in Cargo, paths of `exclude` are prefixes without
 * wildcards, and a path of `members` has priority (WorkspaceRootConfig::is_excluded).
 */
export const isExcluded = ({ table, folder: root }: Workspace, folder: string): boolean => {
  const lists = (key: string): boolean =>
    asTexts(at(table, 'workspace', key)).some((path) => isInside(folder, joinPath(root, path)));
  return lists('exclude') && !lists('members');
};

const rootAt = (files: ProjectFiles, folder: string): Workspace | undefined => {
  const read = manifestIn(files, folder);
  return read === undefined || asTable(at(read.table, 'workspace')) === undefined
    ? undefined
    : { ...read, folder: normalPath(folder) };
};

/**
 * The workspace of the package in a folder, found as Cargo finds it: its own `[workspace]`,
 * `package.workspace`, or the nearest parent folder with a `[workspace]` that does not exclude the
 * folder.
 */
export const workspaceOf = (folder: string, files: ProjectFiles): Workspace | undefined => {
  const own = rootAt(files, folder);
  if (own) return own;
  const pointer = asText(at(manifestAt(files, folder), 'package', 'workspace'));
  if (pointer !== undefined) return rootAt(files, joinPath(folder, pointer));
  let above = normalPath(folder);
  for (let level = 0; level < mostLevels; level += 1) {
    above = joinPath(above, '..');
    const root = rootAt(files, above);
    if (root && !isExcluded(root, folder)) return root;
  }
  return undefined;
};
