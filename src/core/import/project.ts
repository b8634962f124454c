import { factsAround } from './around.ts';
import { type Imported, type ImportOptions, importCargoToml } from './cargo-toml.ts';
import { type Member, memberPatterns, membersOf, namedCrates, packageName } from './members.ts';
import { folderOf, joinPath, normalPath, type ProjectFiles } from './project-files.ts';

export {
  filesFrom,
  folderOf,
  hasFile,
  isSearched,
  joinPath,
  nearestTo,
  normalPath,
  type ProjectFiles,
} from './project-files.ts';
export { isWanted, wantedLength } from './readers/index.ts';
export { nearestManifests } from './repository.ts';

/** The package (name or folder) and the binary that the user chose. */
export type ProjectChoice = Pick<ImportOptions, 'package' | 'binary'>;

type Facts = Extract<Imported, { readonly ok: true }>;

/** The imported facts of a project, and the manifest that was read. */
export type ImportedProject =
  | (Facts & {
      /** The manifest of the package that was read. */
      readonly path: string;
      readonly text: string;
      /** Whether the requested package is in the project; true if no package was requested. */
      readonly knowsPackage: boolean;
      /** The user must still choose a package of the workspace. */
      readonly wantsPackage: boolean;
      /** The manifests of workspace members are among the files. */
      readonly hasMembers: boolean;
      /** The folder of the chosen member whose manifest is not among the files. */
      readonly wantsMember: string | undefined;
    })
  | (Extract<Imported, { readonly ok: false }> & { readonly path: string; readonly text: string });

/** How many parent folders of a member are searched for its workspace root. */
const mostLevels = 6;

/** Whether the text of a manifest is a workspace root; works without parsing the text. */
export const isWorkspaceRoot = (text: string): boolean => /^\s*\[workspace[.\]]/mu.test(text);

interface Root {
  readonly text: string;
  readonly folder: string;
}

const rootAbove = (path: string, files: ProjectFiles): Root | undefined => {
  let folder = folderOf(path);
  for (let level = 0; level < mostLevels; level += 1) {
    folder = joinPath(folder, '..');
    const text = files.read(joinPath(folder, 'Cargo.toml'));
    if (text !== undefined && isWorkspaceRoot(text)) return { text, folder };
  }
  return undefined;
};

const chosenBy = (members: readonly Member[], wanted: string | undefined): Member | undefined => {
  const folder = wanted === undefined ? undefined : joinPath('', wanted);
  return (
    members.find(({ name }) => name === wanted) ??
    members.find((member) => member.folder === folder) ??
    // A member often has the name of its folder.
    members.find((member) => member.folder.split('/').at(-1) === wanted)
  );
};

/** The only member of a virtual workspace; the user has nothing to choose. */
const onlyMember = (
  text: string,
  members: readonly Member[],
  choice: ProjectChoice,
): Member | undefined =>
  choice.package === undefined && members.length === 1 && !/^\s*\[package[.\]]/mu.test(text)
    ? members[0]
    : undefined;

interface Place {
  readonly path: string;
  readonly text: string;
  readonly root: Root | undefined;
}

const readManifest = (
  { path, text, root }: Place,
  files: ProjectFiles,
  choice: ProjectChoice,
): Imported => {
  const folder = folderOf(path);
  const above = root !== undefined && root.folder !== folder ? { workspace: root.text } : {};
  const surroundings = { files, folder, rootFolder: root?.folder ?? folder };
  return importCargoToml(text, { ...choice, ...above, surroundings });
};

/**
 * Imports the manifest at `path`, or the chosen member, with its workspace root and its local
 * crates. A missing manifest is read as an empty manifest.
 */
export const importProject = (
  path: string,
  files: ProjectFiles,
  choice: ProjectChoice = {},
): ImportedProject => {
  const text = files.read(path) ?? '';
  const isRoot = isWorkspaceRoot(text);
  const root = isRoot ? { text, folder: folderOf(path) } : rootAbove(path, files);
  const members = root === undefined ? [] : membersOf(root.text, root.folder, files);
  const member = chosenBy(members, choice.package) ?? onlyMember(text, members, choice);
  const { package: wanted, ...binary } = choice;
  const named = member?.name ?? wanted;
  const memberPath = member && root && joinPath(joinPath(root.folder, member.folder), 'Cargo.toml');
  const place =
    memberPath === undefined
      ? { path, text, root }
      : { path: memberPath, text: files.read(memberPath) ?? '', root };
  const alone = named === undefined ? binary : { ...binary, package: named };
  const read = readManifest(place, files, memberPath === undefined ? alone : binary);
  if (!read.ok) return { ...read, path: place.path, text: place.text };
  const isVirtual = !read.crates.some(
    ({ kind, folder }) => kind === 'binary' || folder === undefined,
  );
  const chosen = read.crates.find((crate) => crate.kind === 'package' && crate.chosen);
  const wantsPackage = isVirtual && named === undefined;
  const rootFolder = root?.folder ?? folderOf(place.path);
  return {
    ...read,
    // The other files are about one program, so its package must be known.
    facts: wantsPackage ? read.facts : factsAround(read, { path: place.path, rootFolder }, files),
    crates: namedCrates(read.crates, members, member?.name ?? chosen?.name),
    path: place.path,
    text: place.text,
    knowsPackage:
      wanted === undefined ||
      member !== undefined ||
      read.crates.some(({ kind, name }) => kind === 'package' && name === wanted),
    wantsPackage,
    hasMembers: members.length > 0,
    wantsMember: isVirtual && named !== undefined ? chosen?.folder : undefined,
  };
};

/** The likely folder of a package, according to the `members` of the root. */
const likelyFolder = (name: string, patterns: readonly string[]): string => {
  const listed = patterns.find((pattern) => pattern.split('/').at(-1) === name);
  const open = patterns.find((pattern) => pattern.endsWith('*'));
  return normalPath(listed ?? open?.replace(/\*+$/u, name) ?? name);
};

/**
 * Assigns a likely path to each manifest that was given without a path; `path` is the manifest to
 * read.
 */
export const placedManifests = (
  manifests: readonly string[],
): { readonly path: string; readonly texts: ReadonlyMap<string, string> } => {
  const root = manifests.find(isWorkspaceRoot);
  const members = manifests.filter((text) => text !== root);
  const patterns = root === undefined ? [] : memberPatterns(root);
  const placed = members.map((text, index): [string, string] => {
    const name = packageName(text) ?? `member-${index + 1}`;
    return [`${likelyFolder(name, patterns)}/Cargo.toml`, text];
  });
  const texts = new Map(root === undefined ? placed : [['Cargo.toml', root], ...placed]);
  return { path: placed[0]?.[0] ?? 'Cargo.toml', texts };
};
