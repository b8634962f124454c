import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { type CargoDependency, dependenciesOf } from './cargo-dependencies.ts';
import { at, manifestOf } from './cargo-manifest.ts';
import { parseManifest } from './manifest-text.ts';
import { joinPath, type ProjectFiles } from './project-files.ts';
import type { CfgTarget } from './target-cfg.ts';

/** The files in which path dependencies are searched. */
export interface Surroundings {
  readonly files: ProjectFiles;
  /** The folder of the manifest. */
  readonly folder: string;
  /** The folder of the workspace root; inherited paths are relative to this folder. */
  readonly rootFolder: string;
}

/** The dependencies of local crates. */
export interface LocalCrates {
  readonly dependencies: readonly CargoDependency[];
  /** Path dependencies whose Cargo.toml does not exist. */
  readonly unread: readonly string[];
  /** The folder of the package, and those of the local crates that could be read. */
  readonly folders: readonly string[];
}

/** Maximum number of local crates that are followed. */
const mostCrates = 500;

const read = (files: ProjectFiles, folder: string): ParsedTomlTable | undefined => {
  const text = files.read(joinPath(folder, 'Cargo.toml'));
  const parsed = text === undefined ? undefined : parseManifest(text);
  return parsed?.ok === true ? parsed.table : undefined;
};

/** The dependencies of the local crate `through`, as dependencies of the package. */
const inherited = (
  table: ParsedTomlTable,
  root: ParsedTomlTable | undefined,
  through: CargoDependency,
  target: CfgTarget,
): readonly CargoDependency[] => {
  const manifest = manifestOf(table, () => through.line, root, undefined);
  const features = [...through.features];
  const found = dependenciesOf(manifest, target, features, through.defaultFeatures);
  const isBuilt = at(manifest.package, 'build') !== false;
  return found
    .filter(({ kind }) => isBuilt || kind !== 'build')
    .map((dependency) => ({
      ...dependency,
      kind: through.kind === 'build' ? 'build' : dependency.kind,
      origin: 'local' as const,
      through: through.through ?? through.key,
    }));
};

/**
 * Follows path dependencies recursively: the package needs all dependencies of its local crates.
 */
export const localCrates = (
  dependencies: readonly CargoDependency[],
  root: ParsedTomlTable | undefined,
  target: CfgTarget,
  { files, folder, rootFolder }: Surroundings,
): LocalCrates => {
  const seen = new Set<string>([folder]);
  const found: CargoDependency[] = [];
  const unread: string[] = [];
  const folders = [folder];
  const queue = dependencies.map((dependency) => ({ dependency, from: folder }));
  // The loop also visits the items that it appends.
  for (const { dependency, from } of queue) {
    if (dependency.path === undefined || seen.size > mostCrates) continue;
    const place = joinPath(dependency.inherited ? rootFolder : from, dependency.path);
    if (seen.has(place)) continue;
    seen.add(place);
    const table = read(files, place);
    if (table === undefined) {
      unread.push(dependency.key);
      continue;
    }
    folders.push(place);
    const own = inherited(table, root, dependency, target);
    found.push(...own);
    queue.push(...own.map((one) => ({ dependency: one, from: place })));
  }
  return { dependencies: found, unread, folders };
};
