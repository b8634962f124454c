import { tomlString } from '../../../formats/toml.ts';
import { type CrateRequirement, mergedRequirements } from '../dependencies.ts';
import { binTable, dependencyLine, dependencyTables, lockNote, packageTable } from '../manifest.ts';
import type { TemplateContext } from '../module.ts';
import type { ProgramPackage } from './members.ts';
import { migratesDatabase } from './once.ts';
import { natsField } from './worker.ts';

interface Shared {
  readonly name: string;
  readonly prefix: string;
}

/** Cargo.toml of the repository: the packages of the workspace. */
export const rootManifest = (context: TemplateContext, folders: readonly string[]): string =>
  `${lockNote(context)}[workspace]
resolver = "3"
members = [
${folders.map((folder) => `    ${tomlString(folder.replace(/\/$/, ''))},\n`).join('')}]
`;

/** Cargo.toml of the package with the modules that the programs share. */
export const sharedManifest = (
  context: TemplateContext,
  { name }: Shared,
  found: readonly CrateRequirement[],
): string => `${packageTable(context, name)}
[lib]
name = "waybill"

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
const sharedLine = (prefix: string, shared: Shared): string =>
  `waybill = { path = ${tomlString(relative(prefix, shared.prefix))}, package = ${tomlString(shared.name)} }\n`;

/** Cargo.toml of the first program. */
export const firstManifest = (
  context: TemplateContext,
  shared: Shared,
  found: readonly CrateRequirement[],
): string => {
  const { identity } = context.plan;
  const tables = dependencyTables(context, found);
  return `${packageTable(context, identity.package)}
${binTable(identity.binary)}
${tables.replace('[dependencies]\n', `[dependencies]\n${sharedLine(context.code.prefix, shared)}`)}`;
};

const needs = (member: ProgramPackage): readonly CrateRequirement[] => {
  const worker: readonly CrateRequirement[] =
    member.kind === 'worker'
      ? [
          { name: 'tokio', features: ['time'] },
          { name: 'tokio-util', features: ['rt'] },
          ...(natsField(member) === undefined
            ? []
            : ([
                { name: 'async-nats' },
                { name: 'futures-util', bare: true },
                { name: 'secrecy' },
              ] as const)),
        ]
      : [];
  const migrations: readonly CrateRequirement[] =
    member.kind === 'once' && migratesDatabase(member)
      ? [
          { name: 'secrecy' },
          {
            name: 'sqlx',
            features: ['macros', 'migrate', 'postgres', 'runtime-tokio', 'tls-rustls-ring-webpki'],
            bare: true,
          },
        ]
      : [];
  return mergedRequirements([
    { name: 'tokio', features: ['macros', 'rt-multi-thread'] },
    { name: 'tracing' },
    ...worker,
    ...migrations,
  ]);
};

/** Cargo.toml of another program. */
export const memberManifest = (
  context: TemplateContext,
  member: ProgramPackage,
  shared: Shared,
): string => {
  const { identity } = member.plan;
  return `${packageTable(context, identity.package)}
${binTable(identity.binary)}
[dependencies]
${sharedLine(member.prefix, shared)}${needs(member).map(dependencyLine).join('')}`;
};
