import { declaredDependencies } from './cargo-dependencies.ts';
import { asTable, asText, asTexts, at } from './cargo-manifest.ts';
import type { Crate } from './crates.ts';
import { parseManifest } from './manifest-text.ts';
import { joinPath, normalPath, type ProjectFiles } from './project-files.ts';
import { isExcluded, isInside, manifestAt, type Workspace, workspaceOf } from './workspace.ts';

/** A package of a workspace, with the name from its manifest. */
export interface Member {
  readonly name: string;
  /** Relative to the workspace root; empty for the package of the root itself. */
  readonly folder: string;
}

/** The package name in the text of a manifest. */
export const packageName = (text: string | undefined): string | undefined => {
  const parsed = text === undefined ? undefined : parseManifest(text);
  return parsed?.ok === true ? asText(at(parsed.table, 'package', 'name')) : undefined;
};

/** The regular expression for a path segment with Cargo's wildcards: `*`, `?`, `[…]`, `[!…]`. */
const partPattern = (part: string): RegExp => {
  const source = part.replaceAll(/[.+^${}()|\\]/gu, '\\$&').replaceAll('[!', '[^');
  return new RegExp(`^${source.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}$`, 'u');
};

const isPattern = (part: string): boolean => /[*?[]/u.test(part);

const compiled = (part: string): RegExp | undefined => {
  try {
    return partPattern(part);
  } catch {
    // A `[` without `]` is not a valid pattern.
    return undefined;
  }
};

/** How deep `**` is followed, and how many folders it may match. */
const most = { levels: 8, folders: 5000 } as const;

/** The folder and all folders below it, without build output. */
const allBelow = (folder: string, from: string, files: ProjectFiles): readonly string[] => {
  const found = [folder];
  let level = [folder];
  for (let depth = 0; depth < most.levels && found.length < most.folders; depth += 1) {
    level = level.flatMap((one) =>
      files
        .folders(joinPath(from, one))
        .filter((name) => name !== 'target' && name !== '.git' && name !== 'node_modules')
        .map((name) => joinPath(one, name)),
    );
    found.push(...level);
  }
  return found;
};

/** The folders below `from` that match a pattern of `members`. */
const expanded = (pattern: string, from: string, files: ProjectFiles): readonly string[] => {
  let found = [''];
  for (const part of normalPath(pattern).split('/')) {
    if (part === '**') {
      found = found.flatMap((folder) => allBelow(folder, from, files));
      continue;
    }
    const wanted = isPattern(part) ? compiled(part) : part;
    if (wanted === undefined) return [];
    found = found.flatMap((folder) =>
      typeof wanted === 'string'
        ? [joinPath(folder, wanted)]
        : files
            .folders(joinPath(from, folder))
            .filter((name) => wanted.test(name))
            .map((name) => joinPath(folder, name)),
    );
  }
  return found;
};

/** The folders, relative to the root, that a list of the root names by path or pattern. */
const listed = (
  { table, folder }: Workspace,
  key: 'members' | 'default-members',
  files: ProjectFiles,
): readonly string[] => [
  ...new Set(asTexts(at(table, 'workspace', key)).flatMap((path) => expanded(path, folder, files))),
];

/** Maximum number of members that are read; users do not choose from longer lists. */
const mostMembers = 500;

/** The folders of the path dependencies of a manifest; development dependencies count, too. */
const pathDependencies = (
  folder: string,
  { table, folder: root }: Workspace,
  files: ProjectFiles,
): readonly string[] => {
  const manifest = manifestAt(files, folder);
  if (manifest === undefined) return [];
  return declaredDependencies(manifest, true).flatMap(({ key, value }) => {
    const own = asText(at(asTable(value), 'path'));
    if (own !== undefined) return [joinPath(folder, own)];
    const isInherited = at(asTable(value), 'workspace') === true;
    const shared = asTable(at(table, 'workspace', 'dependencies', key));
    const path = isInherited ? asText(at(shared, 'path')) : undefined;
    return path === undefined ? [] : [joinPath(root, path)];
  });
};

const relativeTo = (folder: string, root: string): string =>
  root === '' || !folder.startsWith(`${root}/`) ? folder : folder.slice(root.length + 1);

/**
 * The members of a workspace whose manifests can be read: the package of the root, the folders that
 * `members` lists, and the path dependencies of all of these below the root, unless excluded
 * (Cargo book, chapter Workspaces).
 */
export const membersOf = (workspace: Workspace, files: ProjectFiles): readonly Member[] => {
  const { table, folder: root } = workspace;
  const seen = new Set<string>();
  const found: Member[] = [];
  const queue = listed(workspace, 'members', files).map((folder) => joinPath(root, folder));
  if (asTable(at(table, 'package')) !== undefined) queue.unshift(root);
  // The loop also visits the path dependencies that it appends.
  for (const folder of queue) {
    if (found.length >= mostMembers) break;
    if (seen.has(folder) || isExcluded(workspace, folder)) continue;
    seen.add(folder);
    const manifest = folder === root ? table : manifestAt(files, folder);
    const name = asText(at(manifest, 'package', 'name'));
    if (name === undefined) continue;
    found.push({ name, folder: folder === root ? '' : relativeTo(folder, root) });
    queue.push(
      ...pathDependencies(folder, workspace, files).filter((path) => isInside(path, root)),
    );
  }
  return found;
};

/**
 * The folders of all path dependencies of a workspace, from crate to crate, also outside the
 * workspace and without a manifest: Cargo loads them all, whichever package is built.
 */
export const pathCratesOf = (
  workspace: Workspace,
  members: readonly Member[],
  files: ProjectFiles,
): readonly string[] => {
  const own = members.map(({ folder }) => joinPath(workspace.folder, folder));
  const found = new Set<string>();
  const queue = own.flatMap((folder) => pathDependencies(folder, workspace, files));
  // The loop also visits the path dependencies that it appends.
  for (const folder of queue) {
    if (found.has(folder) || found.size >= mostMembers) continue;
    found.add(folder);
    queue.push(...pathDependencies(folder, workspaceOf(folder, files) ?? workspace, files));
  }
  return [...found];
};

/** The members on which commands act when no package is chosen; all members without a list. */
export const defaultMembersOf = (
  workspace: Workspace,
  members: readonly Member[],
  files: ProjectFiles,
): readonly Member[] => {
  const folders = new Set(listed(workspace, 'default-members', files));
  const chosen = members.filter(({ folder }) => folders.has(folder));
  return chosen.length === 0 ? members : chosen;
};

/** The folders and patterns that a root lists as its members. */
export const memberPatterns = (rootText: string): readonly string[] => {
  const parsed = parseManifest(rootText);
  return parsed.ok ? asTexts(at(parsed.table, 'workspace', 'members')) : [];
};

/** The crates with guesses and patterns replaced by the names from the manifests of the members. */
export const namedCrates = (
  crates: readonly Crate[],
  all: readonly Member[],
  chosen: string | undefined,
): readonly Crate[] => {
  const members = all.filter(({ folder }) => folder !== '');
  if (members.length === 0) return crates;
  const own = crates.filter(({ kind, folder }) => kind === 'package' && folder === undefined);
  const lines = new Map(crates.map(({ folder, line }) => [folder, line]));
  const known = new Set(own.map(({ name }) => name));
  const folders = new Set(members.map(({ folder }) => folder));
  const unread = crates.filter(
    ({ kind, folder, name }) =>
      kind === 'package' && folder !== undefined && name !== '' && !folders.has(folder),
  );
  return [
    ...own,
    ...members
      .filter(({ name }) => !known.has(name))
      .map(({ name, folder }): Crate => {
        const line = lines.get(folder);
        const crate = { kind: 'package', name, folder, chosen: name === chosen } as const;
        return line === undefined ? crate : { ...crate, line };
      }),
    // A folder whose manifest is not among the files keeps its guessed name.
    ...unread.filter(({ name }) => !known.has(name)),
    ...crates.filter(({ kind }) => kind === 'binary'),
  ];
};
