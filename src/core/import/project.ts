import { factsAround, featuresAround } from './around.ts';
import { type Imported, type ImportOptions, importCargoToml } from './cargo-toml.ts';
import {
  defaultMembersOf,
  type Member,
  memberPatterns,
  membersOf,
  namedCrates,
  packageName,
} from './members.ts';
import { type OfferedProgram, programsOf } from './programs.ts';
import { folderOf, joinPath, normalPath, type ProjectFiles } from './project-files.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

export type { ProgramKind } from './program-kinds.ts';
export type { OfferedProgram } from './programs.ts';
export {
  filesFrom,
  folderOf,
  hasFile,
  isSearched,
  joinPath,
  nameOfFile,
  nearestTo,
  normalPath,
  type ProjectFiles,
} from './project-files.ts';
export { isWanted, wantedLength } from './readers/index.ts';
export { inReadingOrder } from './reading-order.ts';
export { nearestManifests } from './repository.ts';

/** The package (name or folder), the binary and the features that the user chose. */
export type ProjectChoice = Pick<ImportOptions, 'package' | 'binary' | 'features'>;

type Facts = Extract<Imported, { readonly ok: true }>;

/** The imported facts of a project, and the manifest that was read. */
export type ImportedProject =
  | (Facts & {
      /** The manifest of the package that was read. */
      readonly path: string;
      readonly text: string;
      /** Every program of the workspace, with a guess of its kind. */
      readonly programs: readonly OfferedProgram[];
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

/** Whether the text of a manifest is a workspace root; works without parsing the text. */
export const isWorkspaceRoot = (text: string): boolean => /^\s*\[workspace[.\]]/mu.test(text);

const chosenBy = (members: readonly Member[], wanted: string | undefined): Member | undefined => {
  const folder = wanted === undefined ? undefined : joinPath('', wanted);
  return (
    members.find(({ name }) => name === wanted) ??
    members.find((member) => member.folder === folder) ??
    // A member often has the name of its folder.
    members.find((member) => member.folder.split('/').at(-1) === wanted)
  );
};

/** A program that is a service, not a tool of the repository. */
const isService = ({ kind }: OfferedProgram): boolean => kind !== 'tool' && kind !== 'job';

/**
 * The member that is meant although the user named none: the only member of a virtual workspace, or
 * the only default member with a service.
 */
const meantMember = (
  { workspace, members, programs, isVirtual }: Project,
  files: ProjectFiles,
): Member | undefined => {
  if (workspace === undefined || !isVirtual) return undefined;
  if (members.length === 1) return members[0];
  const found = defaultMembersOf(workspace, members, files).filter(({ folder }) =>
    programs.some((program) => program.folder === folder && isService(program)),
  );
  return found.length === 1 ? found[0] : undefined;
};

/** What is known before a package is chosen. */
interface Project {
  readonly workspace: Workspace | undefined;
  readonly members: readonly Member[];
  readonly programs: readonly OfferedProgram[];
  /** Whether the given manifest has no package with a program of its own. */
  readonly isVirtual: boolean;
}

const projectAt = (path: string, text: string, files: ProjectFiles): Project => {
  const folder = folderOf(path);
  const workspace = workspaceOf(folder, files);
  const own = packageName(text);
  const members = workspace === undefined ? [] : membersOf(workspace, files);
  const listed = members.length > 0 || own === undefined ? members : [{ name: own, folder }];
  const programs = programsOf(listed, workspace, files);
  const hasProgram = programs.some((program) => program.package === own);
  const isVirtual =
    own === undefined || (isWorkspaceRoot(text) && members.length > 1 && !hasProgram);
  return { workspace, members, programs, isVirtual };
};

interface Place {
  readonly path: string;
  readonly text: string;
}

const readManifest = (
  { path, text }: Place,
  { workspace, members }: Project,
  files: ProjectFiles,
  choice: ProjectChoice,
): Imported => {
  const folder = folderOf(path);
  const isBelow = workspace !== undefined && workspace.folder !== folder;
  const above = isBelow ? { workspace: workspace.text } : {};
  const surroundings = {
    files,
    folder,
    rootFolder: workspace?.folder ?? folder,
    members: workspace === undefined ? undefined : members,
  };
  return importCargoToml(text, { ...choice, ...above, surroundings });
};

/**
 * Imports the manifest at `path`, or the chosen member, with its workspace root, its local crates
 * and the Cargo.lock of the workspace. A missing manifest is read as an empty manifest.
 */
export const importProject = (
  path: string,
  files: ProjectFiles,
  choice: ProjectChoice = {},
): ImportedProject => {
  const text = files.read(path) ?? '';
  const project = projectAt(path, text, files);
  const { workspace, members, programs } = project;
  const { package: wanted, ...others } = choice;
  const member = wanted === undefined ? meantMember(project, files) : chosenBy(members, wanted);
  const named = member?.name ?? wanted;
  const memberPath =
    member && workspace && joinPath(joinPath(workspace.folder, member.folder), 'Cargo.toml');
  const place =
    memberPath === undefined
      ? { path, text }
      : { path: memberPath, text: files.read(memberPath) ?? '' };
  const alone = named === undefined ? others : { ...others, package: named };
  const used = memberPath === undefined ? alone : others;
  const plain = readManifest(place, project, files, used);
  if (!plain.ok) return { ...plain, path: place.path, text: place.text };
  const isVirtual = memberPath === undefined && project.isVirtual;
  const rootFolder = workspace?.folder ?? folderOf(place.path);
  const manifest = { path: place.path, rootFolder };
  const asked =
    choice.features === undefined && !(isVirtual && named === undefined)
      ? featuresAround(plain, manifest, files)
      : [];
  const again =
    asked.length === 0 ? plain : readManifest(place, project, files, { ...used, features: asked });
  const read = again.ok ? again : plain;
  const chosen = read.crates.find((crate) => crate.kind === 'package' && crate.chosen);
  const wantsPackage = isVirtual && named === undefined;
  return {
    ...read,
    // The other files are about one program, so its package must be known.
    facts: wantsPackage ? read.facts : factsAround(read, manifest, files, asked.length > 0),
    crates: namedCrates(read.crates, members, member?.name ?? chosen?.name),
    programs,
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
