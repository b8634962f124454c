import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { type CargoDependency, dependenciesOf } from './cargo-dependencies.ts';
import { asTable, asText, at, manifestOf } from './cargo-manifest.ts';
import type { Member } from './members.ts';
import { joinPath, type ProjectFiles } from './project-files.ts';
import type { CfgTarget } from './target-cfg.ts';
import { isInside, manifestAt, workspaceOf } from './workspace.ts';

/** The files in which path dependencies are searched. */
export interface Surroundings {
  readonly files: ProjectFiles;
  /** The folder of the manifest. */
  readonly folder: string;
  /** The folder of the workspace root; inherited paths are relative to this folder. */
  readonly rootFolder: string;
  /** The members of the workspace; undefined if there is none or its members are unknown. */
  readonly members?: readonly Member[] | undefined;
}

/** The dependencies of local crates. */
export interface LocalCrates {
  readonly dependencies: readonly CargoDependency[];
  /** Path dependencies whose Cargo.toml does not exist. */
  readonly unread: readonly string[];
  /** The folders of these path dependencies. */
  readonly missing: readonly string[];
  /** The folder of the package, and those of the local crates that could be read. */
  readonly folders: readonly string[];
}

/** Maximum number of local crates that are followed. */
const mostCrates = 500;

/** A local crate with the features that all crates before it enable; Cargo unifies them. */
interface LocalCrate {
  readonly table: ParsedTomlTable;
  readonly root: ParsedTomlTable | undefined;
  readonly rootFolder: string;
  /** The dependency of the package through which the crate was found first. */
  readonly first: CargoDependency;
  readonly features: Set<string>;
  withDefault: boolean;
  /** Whether the binary needs the crate, and not only a build script. */
  isNormal: boolean;
}

interface Walk {
  readonly crates: Map<string, LocalCrate>;
  readonly missing: Map<string, string>;
  readonly place: (dependency: CargoDependency, from: string, root: string) => string | undefined;
  readonly files: ProjectFiles;
}

/** Adds what a dependency enables to its crate; returns whether the crate needs another look. */
const unify = (crate: LocalCrate, dependency: CargoDependency, isNormal: boolean): boolean => {
  const size = crate.features.size;
  for (const feature of dependency.features) crate.features.add(feature);
  const isNew =
    crate.features.size > size ||
    (dependency.defaultFeatures && !crate.withDefault) ||
    (isNormal && !crate.isNormal);
  crate.withDefault ||= dependency.defaultFeatures;
  crate.isNormal ||= isNormal;
  return isNew;
};

/** The dependencies of a local crate, as dependencies of the package. */
const dependenciesIn = (crate: LocalCrate, target: CfgTarget): readonly CargoDependency[] => {
  const { table, root, first, features, withDefault, isNormal } = crate;
  const manifest = manifestOf(table, () => first.line, root, undefined);
  const isBuilt = at(manifest.package, 'build') !== false;
  return dependenciesOf(manifest, target, [...features], withDefault)
    .filter(({ kind }) => isBuilt || kind !== 'build')
    .map((dependency) => ({
      ...dependency,
      kind: isNormal ? dependency.kind : 'build',
      origin: 'local' as const,
      through: first.through ?? first.key,
    }));
};

/** A crate that `[patch]` of the root replaces by a folder. */
export interface PatchedCrate {
  /** `crates-io`, the name of another registry, or the URL of a repository. */
  readonly source: string;
  readonly crate: string;
  readonly folder: string;
}

/** The crates that `[patch]` of the root replaces by a folder (Cargo book, Overriding Dependencies). */
export const patchedCrates = (
  root: ParsedTomlTable | undefined,
  rootFolder: string,
): readonly PatchedCrate[] =>
  Object.entries(asTable(at(root, 'patch')) ?? {}).flatMap(([source, list]) =>
    Object.entries(asTable(list) ?? {}).flatMap(([key, value]) => {
      const path = asText(at(asTable(value), 'path'));
      const crate = asText(at(asTable(value), 'package')) ?? key;
      return path === undefined ? [] : [{ source, crate, folder: joinPath(rootFolder, path) }];
    }),
  );

const isPatched = ({ source, crate }: PatchedCrate, dependency: CargoDependency): boolean =>
  crate === dependency.crate && source === (dependency.git ?? dependency.registry ?? 'crates-io');

const found = (walk: Walk, folder: string, dependency: CargoDependency): LocalCrate | undefined => {
  const table = manifestAt(walk.files, folder);
  if (table === undefined) return undefined;
  // A crate outside the workspace inherits from its own root.
  const own = workspaceOf(folder, walk.files);
  return {
    table,
    root: own?.table,
    rootFolder: own?.folder ?? folder,
    first: dependency,
    features: new Set(),
    withDefault: false,
    isNormal: false,
  };
};

/** Visits the crate of a path dependency; returns its folder if it needs another look. */
const visit = (
  walk: Walk,
  dependency: CargoDependency,
  from: string,
  root: string,
): string | undefined => {
  const folder = walk.place(dependency, from, root);
  if (folder === undefined) return undefined;
  const crate = walk.crates.get(folder) ?? found(walk, folder, dependency);
  if (crate === undefined) {
    walk.missing.set(folder, dependency.key);
    return undefined;
  }
  const isKnown = walk.crates.has(folder);
  if (!isKnown && walk.crates.size >= mostCrates) return undefined;
  walk.crates.set(folder, crate);
  const isNormal = dependency.kind === 'normal';
  return unify(crate, dependency, isNormal) || !isKnown ? folder : undefined;
};

/**
 * Follows path dependencies recursively: the package needs all dependencies of its local crates. A
 * crate is visited again when another crate enables further features of it.
 */
export const localCrates = (
  dependencies: readonly CargoDependency[],
  root: ParsedTomlTable | undefined,
  target: CfgTarget,
  { files, folder, rootFolder }: Surroundings,
): LocalCrates => {
  const patched = patchedCrates(root, rootFolder);
  const walk: Walk = {
    crates: new Map(),
    missing: new Map(),
    files,
    place: (dependency, from, base) => {
      if (dependency.path !== undefined) {
        return joinPath(dependency.inherited ? base : from, dependency.path);
      }
      return patched.find((one) => isPatched(one, dependency))?.folder;
    },
  };
  const queue = dependencies.flatMap((one) => visit(walk, one, folder, rootFolder) ?? []);
  // The loop also visits the folders that it appends.
  for (const at of queue) {
    const crate = at === folder ? undefined : walk.crates.get(at);
    if (crate === undefined) continue;
    const next = dependenciesIn(crate, target);
    queue.push(...next.flatMap((one) => visit(walk, one, at, crate.rootFolder) ?? []));
  }
  const crates = [...walk.crates].filter(([at]) => at !== folder);
  return {
    dependencies: crates.flatMap(([, crate]) => dependenciesIn(crate, target)),
    unread: [...new Set(walk.missing.values())],
    missing: [...walk.missing.keys()],
    folders: [folder, ...crates.map(([at]) => at)],
  };
};

/** The local crates outside the folder of the workspace root. */
export const outsideOf = (rootFolder: string, folders: readonly string[]): readonly string[] =>
  folders.filter((folder) => !isInside(folder, rootFolder));
