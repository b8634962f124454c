import type { Text } from '../fields/text.ts';
import { binariesOf, layoutOf, type SourceLayout } from './binaries.ts';
import { dependenciesOf } from './cargo-dependencies.ts';
import { type CargoManifest, manifestOf } from './cargo-manifest.ts';
import { because, findSigns } from './evidence.ts';
import { linesOf } from './lines.ts';
import { localCrates } from './local-crates.ts';
import { withoutMark } from './manifest-text.ts';
import type { Member } from './members.ts';
import { byName, type KindGuess, kindByName, type ProgramKind } from './program-kinds.ts';
import { joinPath, type ProjectFiles } from './project-files.ts';
import { servers } from './recognise/framework.ts';
import { grpcServerOf, serversAmong } from './recognise/grpc.ts';
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

/** The kind that the dependencies say: a program with a server is a server. */
const kindByDependencies = (
  folder: string,
  workspace: Workspace | undefined,
  files: ProjectFiles,
  features: readonly string[],
): KindGuess => {
  const table = manifestAt(files, folder) ?? {};
  const manifest = manifestOf(table, () => undefined, workspace?.table, undefined);
  const target = { libc: 'gnu' } as const;
  const own = dependenciesOf(manifest, target, features);
  const rootFolder = workspace?.folder ?? folder;
  const local = localCrates(own, workspace?.table, target, { files, folder, rootFolder });
  const locked = undefined;
  const context = { manifest, dependencies: own, local: local.dependencies, unread: [], locked };
  const [server] = findSigns([...own, ...serversAmong(local.dependencies)], servers);
  const evidence = server?.evidence ?? grpcServerOf(context);
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
  workspace: Workspace | undefined,
  files: ProjectFiles,
): readonly OfferedProgram[] =>
  binariesOf(manifest, layout).map((binary) => {
    // A package that is only called `api` may be a worker; its dependencies say more.
    const named = kindByName(binary.name);
    const guess =
      named === undefined || (named === 'server' && binary.name === name)
        ? kindByDependencies(place, workspace, files, binary.needs)
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
  const isKnown = packages.some(({ layout }) => layout !== undefined);
  return packages
    .map((one) => (isKnown ? { ...one, layout: one.layout ?? { binaries: [] } } : one))
    .flatMap((one) => programsIn(one, workspace, files));
};
