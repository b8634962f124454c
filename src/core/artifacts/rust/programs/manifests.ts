import { tomlString } from '../../../formats/toml.ts';
import { type CrateRequirement, mergedRequirements } from '../dependencies.ts';
import { binTable, dependencyLine, dependencyTables, lockNote, packageTable } from '../manifest.ts';
import type { TemplateContext } from '../module.ts';
import type { ProgramCode } from './code.ts';
import type { SharedPackage } from './members.ts';

/** Cargo.toml of the repository: the packages of the workspace. */
export const rootManifest = (context: TemplateContext, folders: readonly string[]): string =>
  `${lockNote(context)}[workspace]
resolver = "3"
members = [
${folders.map((folder) => `    ${tomlString(folder.replace(/\/$/, ''))},\n`).join('')}]
`;

const libraryTable = `[lib]
name = "waybill"
`;

/** Cargo.toml of the package with the modules that the programs share. */
export const sharedManifest = (
  context: TemplateContext,
  { name }: SharedPackage,
  found: readonly CrateRequirement[],
): string => `${packageTable(context, name)}
${libraryTable}
${dependencyTables({ ...context, code: { ...context.code, grpc: undefined } }, found)}`;

/** The way from one package of the workspace to another. */
const relative = (from: string, to: string): string => {
  const steps = from.split('/').filter(Boolean);
  const target = to.split('/').filter(Boolean);
  let same = 0;
  while (same < steps.length && steps[same] === target[same]) same += 1;
  return [...steps.slice(same).map(() => '..'), ...target.slice(same)].join('/');
};

/** The line of a dependency on the shared package. */
const sharedLine = (prefix: string, shared: SharedPackage): string =>
  `waybill = { path = ${tomlString(relative(prefix, shared.prefix))}, package = ${tomlString(shared.name)} }\n`;

/** The dependency tables of a package with these programs. */
const tablesOf = (
  context: TemplateContext,
  programs: readonly ProgramCode[],
  inside: readonly CrateRequirement[],
): string => {
  const found = mergedRequirements([
    ...inside,
    ...programs.flatMap(({ requirements }) => requirements),
  ]);
  if (!programs.some(({ listens }) => listens))
    return `[dependencies]\n${found.map(dependencyLine).join('')}`;
  const grpc = programs.some((one) => one.grpc) ? 1 : undefined;
  return dependencyTables({ ...context, code: { ...context.code, grpc } }, found);
};

/** Where a package finds what its programs share: in another package, or in its own library. */
export type Library =
  | { readonly shared: SharedPackage }
  | { readonly shared: undefined; readonly requirements: readonly CrateRequirement[] };

/** Cargo.toml of a package with programs. */
export const packageManifest = (
  context: TemplateContext,
  programs: readonly ProgramCode[],
  library: Library,
): string => {
  const [one] = programs;
  if (one === undefined) return '';
  const { shared } = library;
  const tables = tablesOf(
    context,
    programs,
    library.shared === undefined ? library.requirements : [],
  );
  const head = `${packageTable(context, one.package)}
${shared === undefined ? `${libraryTable}\n` : ''}${binTable(one.binary)}
`;
  if (shared === undefined) return `${lockNote(context)}${head}${tables}`;
  if (!programs.some(({ shares }) => shares)) return `${head}${tables}`;
  return `${head}${tables.replace('[dependencies]\n', `[dependencies]\n${sharedLine(one.prefix, shared)}`)}`;
};
