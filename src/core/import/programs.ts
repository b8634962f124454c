import type { Text } from '../fields/text.ts';
import { binariesOf, layoutOf, type SourceLayout } from './binaries.ts';
import { type CargoDependency, dependenciesOf } from './cargo-dependencies.ts';
import { type CargoManifest, manifestOf } from './cargo-manifest.ts';
import { because, type Evidence, findSigns } from './evidence.ts';
import { linesOf } from './lines.ts';
import { withoutMark } from './manifest-text.ts';
import type { Member } from './members.ts';
import { byName, type KindGuess, kindByName, type ProgramKind } from './program-kinds.ts';
import { joinPath, type ProjectFiles } from './project-files.ts';
import { servers } from './recognise/framework.ts';
import { grpcServerAmong, serversAmong } from './recognise/grpc.ts';
import { manifestAt, type Workspace } from './workspace.ts';

/** A program of the repository that could be shipped, with a guess of its kind. */
export interface OfferedProgram {
  readonly package: string;
  /** The folder of its package, relative to the workspace root; empty for the root itself. */
  readonly folder: string;
  readonly binary: string;
  readonly kind: ProgramKind;
  /** The reason for the kind. */
  readonly because: Text;
  /** Features that the program requires. */
  readonly features: readonly string[];
}

/** The search for servers in the crates of a workspace; each crate is searched once. */
interface Search {
  readonly workspace: Workspace | undefined;
  readonly files: ProjectFiles;
  readonly found: Map<string, Evidence | undefined>;
}

const target = { libc: 'gnu' } as const;

/** The server among the dependencies of a package and of its local crates. */
const serverIn = (
  folder: string,
  search: Search,
  features: readonly string[],
  isLocal: boolean,
): Evidence | undefined => {
  const { workspace, files, found } = search;
  if (isLocal && found.has(folder)) return found.get(folder);
  // A circle of crates ends here.
  if (isLocal) found.set(folder, undefined);
  const table = manifestAt(files, folder);
  if (table === undefined) return undefined;
  const manifest = manifestOf(table, () => undefined, workspace?.table, undefined);
  const all = dependenciesOf(manifest, target, features);
  const own = isLocal ? serversAmong(all) : all;
  const server =
    findSigns(own, servers)[0]?.evidence ?? (isLocal ? undefined : grpcServerAmong(own));
  const evidence = server ?? serverBelow(all, folder, search);
  if (isLocal) found.set(folder, evidence);
  return evidence;
};

const serverBelow = (
  dependencies: readonly CargoDependency[],
  folder: string,
  search: Search,
): Evidence | undefined => {
  const rootFolder = search.workspace?.folder ?? folder;
  for (const { path, inherited, kind } of dependencies) {
    if (path === undefined || kind !== 'normal') continue;
    const place = joinPath(inherited ? rootFolder : folder, path);
    const evidence = serverIn(place, search, [], true);
    if (evidence !== undefined) return evidence;
  }
  return undefined;
};

/** The kind that the dependencies say: a program with a server is a server. */
const kindByDependencies = (
  folder: string,
  search: Search,
  features: readonly string[],
): KindGuess => {
  const evidence = serverIn(folder, search, features, false);
  if (evidence !== undefined) return { kind: 'server', because: because(evidence) };
  return {
    kind: 'worker',
    because: { en: 'no server among the dependencies', 'zh-CN': '依赖中没有服务器' },
  };
};

/** A package with its manifest and, if its sources were given, its layout. */
interface Package extends Member {
  readonly place: string;
  readonly manifest: CargoManifest;
  readonly layout: SourceLayout | undefined;
}

const packageAt = (
  { name, folder }: Member,
  workspace: Workspace | undefined,
  files: ProjectFiles,
): readonly Package[] => {
  const place = joinPath(workspace?.folder ?? '', folder);
  const text = files.read(joinPath(place, 'Cargo.toml'));
  const table = manifestAt(files, place);
  if (text === undefined || table === undefined) return [];
  const manifest = manifestOf(table, linesOf(withoutMark(text)), workspace?.table, undefined);
  return [{ name, folder, place, manifest, layout: layoutOf(place, name, files) }];
};

/** The programs of one package. */
const programsIn = (
  { name, folder, place, manifest, layout }: Package,
  search: Search,
): readonly OfferedProgram[] =>
  binariesOf(manifest, layout).map((binary) => {
    // A package that is only called `api` may be a worker; its dependencies say more.
    const named = kindByName(binary.name);
    const guess =
      named === undefined || (named === 'server' && binary.name === name)
        ? kindByDependencies(place, search, binary.needs)
        : { kind: named, because: byName(binary.name) };
    return { package: name, folder, binary: binary.name, features: binary.needs, ...guess };
  });

/**
 * Every program of the workspace, package by package in the order of the members. If the sources of
 * one package were given, a package without sources has no programs.
 */
export const programsOf = (
  members: readonly Member[],
  workspace: Workspace | undefined,
  files: ProjectFiles,
): readonly OfferedProgram[] => {
  const packages = members.flatMap((member) => packageAt(member, workspace, files));
  const search = { workspace, files, found: new Map<string, Evidence | undefined>() };
  const isKnown = packages.some(({ layout }) => layout !== undefined);
  return packages
    .map((one) => (isKnown ? { ...one, layout: one.layout ?? { binaries: [] } } : one))
    .flatMap((one) => programsIn(one, search));
};
