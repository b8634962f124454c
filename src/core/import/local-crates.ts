import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { type CargoDependency, dependenciesOf } from './cargo-dependencies.ts';
import { at, manifestOf } from './cargo-manifest.ts';
import { parseManifest } from './manifest-text.ts';
import { joinPath, type ProjectFiles } from './project-files.ts';
import type { CfgTarget } from './target-cfg.ts';

/** Where path dependencies are looked for. */
export interface Surroundings {
  readonly files: ProjectFiles;
  /** The folder of the manifest. */
  readonly folder: string;
  /** The folder of its workspace root: inherited paths are relative to it. */
  readonly rootFolder: string;
}

/** What the crates beside a package bring. */
export interface LocalCrates {
  readonly dependencies: readonly CargoDependency[];
  /** Path dependencies whose Cargo.toml is not there. */
  readonly unread: readonly string[];
}

/** So many crates are followed; no workspace is deeper. */
const mostCrates = 500;

const read = (files: ProjectFiles, folder: string): ParsedTomlTable | undefined => {
  const text = files.read(joinPath(folder, 'Cargo.toml'));
  const parsed = text === undefined ? undefined : parseManifest(text);
  return parsed?.ok === true ? parsed.table : undefined;
};

/** The dependencies of a crate that another one calls `through`, as they count for that other. */
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

/** Follows path dependencies from crate to crate: what they need, the package needs. */
export const localCrates = (
  dependencies: readonly CargoDependency[],
  root: ParsedTomlTable | undefined,
  target: CfgTarget,
  { files, folder, rootFolder }: Surroundings,
): LocalCrates => {
  const seen = new Set<string>([folder]);
  const found: CargoDependency[] = [];
  const unread: string[] = [];
  const queue = dependencies.map((dependency) => ({ dependency, from: folder }));
  // The loop also visits what it appends.
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
    const own = inherited(table, root, dependency, target);
    found.push(...own);
    queue.push(...own.map((one) => ({ dependency: one, from: place })));
  }
  return { dependencies: found, unread };
};
