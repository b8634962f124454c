import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { layoutOf } from './binaries.ts';
import { type CargoDependency, dependenciesOf, muslTable } from './cargo-dependencies.ts';
import { parseLock } from './cargo-lock.ts';
import { asTable, asText, at, type CargoManifest, inherits, manifestOf } from './cargo-manifest.ts';
import { isClaimed } from './claimed.ts';
import { type Crate, cratesOf } from './crates.ts';
import { type Locked, type RecogniserContext, withLocal } from './evidence.ts';
import { assumed, type Fact, onePerField, recognised } from './fact.ts';
import { recogniseImplied } from './implied.ts';
import { linesOf } from './lines.ts';
import { type LocalCrates, localCrates, patchedCrates, type Surroundings } from './local-crates.ts';
import { lockedCrates } from './locked-crates.ts';
import { type ManifestProblem, parseManifest, withoutMark } from './manifest-text.ts';
import { pathCratesOf } from './members.ts';
import { isRepository, recogniseOpenPoints } from './open-points.ts';
import { recognisePrivateSources } from './private-sources.ts';
import { joinPath } from './project-files.ts';
import { type PublicFact, publicFacts } from './public-facts.ts';
import { chooseBinary, describeBinary } from './recognise/binary.ts';
import { describePackage } from './recognise/package.ts';
import { recogniseToolchain } from './recognise/toolchain.ts';
import { optionalFeatures, serverFeatures, undecidedFeatures } from './server-features.ts';
import type { CfgTarget } from './target-cfg.ts';
import { isInside, workspaceOf } from './workspace.ts';

export type { Crate } from './crates.ts';
export type { Fact } from './fact.ts';
export type { PublicFact } from './public-facts.ts';

/** Further manifests, and the choices of the user. */
export interface ImportOptions {
  /** The text of the Cargo.toml of the workspace root, if the imported manifest is a member. */
  readonly workspace?: string;
  /** The package to ship; a name from `crates`. */
  readonly package?: string;
  /** The binary to ship; a name from `crates`. */
  readonly binary?: string;
  /** Features of the package to build with, in addition to the default features. */
  readonly features?: readonly string[];
  /** Where to find local crates; if undefined, they are not read. */
  readonly surroundings?: Surroundings;
}

/** The facts from a Cargo.toml, or the error of the TOML parser. */
export type Imported =
  | {
      readonly ok: true;
      /** In the form's order, at most one per field. */
      readonly facts: readonly PublicFact[];
      /** Packages and binaries of this project that could be deployed. */
      readonly crates: readonly Crate[];
      /**
       * Features of the package that are off by default; pass the wanted features back as
       * `features`.
       */
      readonly features: readonly string[];
      /**
       * The manifest inherits from a workspace root that was not given; with the root, the import
       * finds more facts.
       */
      readonly wantsWorkspace: boolean;
      /** Path dependencies that could not be read; with them, the import finds more facts. */
      readonly unread: readonly string[];
      /** The folder of the package and those of the local crates that could be read. */
      readonly sources: readonly string[];
      /**
       * The TOML error of the given workspace root; the facts then come from the manifest alone.
       */
      readonly workspaceProblem?: ManifestProblem;
    }
  | ManifestProblem;

const needsRoot = (manifest: CargoManifest): boolean =>
  manifest.workspace === undefined &&
  ['package', 'dependencies', 'build-dependencies'].some((section) => {
    const table = asTable(at(manifest.table, section)) ?? {};
    return (
      Object.values(table).some(inherits) ||
      (section === 'package' && at(table, 'workspace') !== undefined)
    );
  });

const alone: Surroundings = {
  files: { read: () => undefined, folders: () => [], files: () => [] },
  folder: '',
  rootFolder: '',
};

/** The Cargo.lock of the workspace, with the crates that the dependencies lead to. */
const lockedOf = (
  { files, rootFolder }: Surroundings,
  dependencies: readonly CargoDependency[],
): Locked | undefined => {
  const text = files.read(joinPath(rootFolder, 'Cargo.lock'));
  if (text === undefined) return undefined;
  const lock = parseLock(text);
  return lock.packages.length === 0
    ? undefined
    : { lock, crates: lockedCrates(lock, dependencies) };
};

/** What a package with chosen features depends on. */
interface Resolved {
  readonly context: RecogniserContext;
  readonly local: LocalCrates;
}

const resolved = (
  manifest: CargoManifest,
  target: CfgTarget,
  features: readonly string[],
  root: ParsedTomlTable | undefined,
  surroundings: Surroundings,
): Resolved => {
  const dependencies = dependenciesOf(manifest, target, features);
  const local = localCrates(dependencies, root, target, surroundings);
  const locked = lockedOf(surroundings, [...dependencies, ...local.dependencies]);
  const context = {
    manifest,
    dependencies,
    local: local.dependencies,
    unread: local.unread,
    locked,
  };
  return { context, local };
};

/**
 * cargo-chef knows only the members of the workspace: a crate beside them is not there when it
 * compiles the dependencies (https://github.com/LukeMathWalker/cargo-chef/issues/4 and 64).
 */
const cache = (
  pathFolders: readonly string[],
  { files, folder, members, rootFolder }: Surroundings,
): readonly Fact[] => {
  // The workspace of a manifest that was given alone is not known.
  if (members === undefined && !isRepository(files, folder, rootFolder)) return [];
  const known = new Set((members ?? []).map((one) => joinPath(rootFolder, one.folder)));
  const name = pathFolders.find((folder) => !known.has(folder));
  if (name === undefined) return [];
  const because = {
    en: `the crate in \`${name}\` is no member of the workspace, and cargo-chef compiles dependencies without it`,
    'zh-CN': `\`${name}\` 中的 crate 不是工作区成员，cargo-chef 编译依赖时缺少它`,
  };
  return [assumed('image.cache', 'cache-mounts', because, undefined)];
};

/** The length of the field. */
const mostPaths = 32;

/** The crates in folders that the bundle claims: without them, Cargo refuses the workspace. */
const contextPaths = (
  pathFolders: readonly string[],
  { folder, members = [], rootFolder }: Surroundings,
): readonly Fact[] => {
  const folders = [
    folder,
    ...members.map((one) => joinPath(rootFolder, one.folder)),
    ...pathFolders,
  ]
    .filter((one) => isInside(one, rootFolder))
    .map((one) => (rootFolder === '' ? one : one.slice(rootFolder.length + 1)))
    .filter(isClaimed);
  const paths = [...new Set(folders)].slice(0, mostPaths);
  if (paths.length === 0) return [];
  const because = {
    en: `a crate is in \`${paths[0]}\`, a folder for generated files`,
    'zh-CN': `\`${paths[0]}\` 中有 crate，而该目录用于存放生成的文件`,
  };
  return [recognised('build.contextPaths', paths, because, undefined)];
};

/**
 * The workspace whose path crates Cargo loads; a package without a workspace is one of its own.
 * Undefined for a manifest that was given alone.
 */
const loadedWorkspace = (
  { table, package: own }: CargoManifest,
  { files, folder, members, rootFolder }: Surroundings,
) => {
  if (members !== undefined) {
    const workspace = workspaceOf(rootFolder, files);
    return workspace && { workspace, members };
  }
  const name = asText(at(own, 'name'));
  if (name === undefined || !isRepository(files, folder, rootFolder)) return undefined;
  return { workspace: { table, folder, text: '' }, members: [{ name, folder: '' }] };
};

/** The folders of all crates that Cargo loads by a path; of a manifest alone, those that it needs. */
const pathFoldersOf = (
  { folders, missing }: LocalCrates,
  root: ParsedTomlTable | undefined,
  manifest: CargoManifest,
  surroundings: Surroundings,
): readonly string[] => {
  const { files, rootFolder } = surroundings;
  const loaded = loadedWorkspace(manifest, surroundings);
  const all = loaded === undefined ? [] : pathCratesOf(loaded.workspace, loaded.members, files);
  const patched = patchedCrates(root, rootFolder).map((one) => one.folder);
  return [...new Set([...folders.slice(1), ...missing, ...all, ...patched])];
};

/**
 * Reads a Cargo.toml: recognised and assumed facts, each with its reason and line. Never throws.
 * Source: the Cargo book, chapter The Manifest Format.
 */
export const importCargoToml = (text: string, options: ImportOptions = {}): Imported => {
  const parsed = parseManifest(text);
  if (!parsed.ok) return parsed;
  const root = options.workspace === undefined ? undefined : parseManifest(options.workspace);
  const rootTable = root?.ok === true ? root.table : undefined;
  const manifest = manifestOf(parsed.table, linesOf(withoutMark(text)), rootTable, options.package);
  const { surroundings = alone } = options;
  const { files, folder } = surroundings;
  const name = asText(at(manifest.package, 'name'));
  const layout = name === undefined ? undefined : layoutOf(folder, name, files);
  const choice =
    manifest.package === undefined ? undefined : chooseBinary(manifest, layout, options.binary);
  const target = { libc: muslTable(manifest) === undefined ? 'gnu' : 'musl' } as const;
  const asked = [...(choice?.binary.needs ?? []), ...(options.features ?? [])];
  const server = serverFeatures(manifest, target, asked);
  const features = [...asked, ...(server?.features ?? [])];
  // A package without a workspace is its own root, whose `[patch]` counts.
  const rooted = manifest.isRoot ? parsed.table : (rootTable ?? parsed.table);
  const { context, local } = resolved(manifest, target, features, rooted, surroundings);
  const pathFolders = pathFoldersOf(local, rooted, manifest, surroundings);
  const hasProgram = choice !== undefined;
  const known = {
    context: withLocal(context),
    manifest,
    local,
    surroundings,
    pathFolders,
    hasProgram,
  };
  const facts = onePerField([
    ...describePackage(context, options.package),
    ...describeBinary(manifest, choice, options.features ?? []),
    ...(server?.facts ?? []),
    ...recogniseToolchain(withLocal(context)),
    ...recogniseImplied(context),
    ...cache(pathFolders, surroundings),
    ...contextPaths(pathFolders, surroundings),
    ...recognisePrivateSources(known.context, surroundings),
    ...recogniseOpenPoints(known, undecidedFeatures(manifest, target, features)),
  ]);
  return {
    ok: true,
    facts: publicFacts(facts),
    crates: cratesOf(manifest, choice, options.package, layout),
    features: optionalFeatures(manifest),
    wantsWorkspace: needsRoot(manifest),
    unread: local.unread,
    sources: local.folders,
    ...(root?.ok === false ? { workspaceProblem: root } : {}),
  };
};
