import { asText, asTexts, at } from './cargo-manifest.ts';
import type { Crate } from './crates.ts';
import { parseManifest } from './manifest-text.ts';
import { joinPath, normalPath, type ProjectFiles } from './project-files.ts';

/** A package of a workspace, with the name from its manifest. */
export interface Member {
  readonly name: string;
  /** Relative to the workspace root. */
  readonly folder: string;
}

/** The package name in the text of a manifest. */
export const packageName = (text: string | undefined): string | undefined => {
  const parsed = text === undefined ? undefined : parseManifest(text);
  return parsed?.ok === true ? asText(at(parsed.table, 'package', 'name')) : undefined;
};

/** The regular expression for a path segment with Cargo's wildcards: `*`, `?` and `[…]`. */
const partPattern = (part: string): RegExp => {
  const source = part.replaceAll(/[.+^${}()|\\]/gu, '\\$&');
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

/** The folders below `from` that match a pattern of `members`. */
const expanded = (pattern: string, from: string, files: ProjectFiles): readonly string[] => {
  let found = [''];
  for (const part of normalPath(pattern).split('/')) {
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

/** Maximum number of members that are read; users do not choose from longer lists. */
const mostMembers = 500;

/** The members of a workspace whose manifests can be read, in the root's order. */
export const membersOf = (
  rootText: string,
  rootFolder: string,
  files: ProjectFiles,
): readonly Member[] => {
  const parsed = parseManifest(rootText);
  if (!parsed.ok) return [];
  const listed = asTexts(at(parsed.table, 'workspace', 'members'));
  const left = asTexts(at(parsed.table, 'workspace', 'exclude')).map(normalPath);
  const folders = new Set(listed.flatMap((pattern) => expanded(pattern, rootFolder, files)));
  return [...folders]
    .filter((folder) => folder !== '' && !left.some((one) => `${folder}/`.startsWith(`${one}/`)))
    .slice(0, mostMembers)
    .flatMap((folder) => {
      const name = packageName(files.read(joinPath(joinPath(rootFolder, folder), 'Cargo.toml')));
      return name === undefined ? [] : [{ name, folder }];
    });
};

/** The folders and patterns that a root lists as its members. */
export const memberPatterns = (rootText: string): readonly string[] => {
  const parsed = parseManifest(rootText);
  return parsed.ok ? asTexts(at(parsed.table, 'workspace', 'members')) : [];
};

/** The crates with guesses and patterns replaced by the names from the manifests of the members. */
export const namedCrates = (
  crates: readonly Crate[],
  members: readonly Member[],
  chosen: string | undefined,
): readonly Crate[] => {
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
