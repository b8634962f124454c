import type { GeneratedFile } from '../../artifact.ts';
import { listenerFiles, starters } from '../crate/files.ts';
import { type CrateRequirement, dependencies, mergedRequirements } from '../dependencies.ts';
import { contextOf, type TemplateContext, type WrittenModule } from '../module.ts';
import { moduleFiles } from '../modules/files.ts';
import { writtenModules } from '../modules/index.ts';
import type { FurtherProgram } from './members.ts';
import { migratesDatabase, once } from './once.ts';
import { natsField, natsWorker, plainWorker } from './worker.ts';

/** A program of the bundle: its files, and what its package needs for it. */
export interface ProgramCode {
  /** The name of the binary. */
  readonly binary: string;
  /** The folder of its package, with a trailing slash. */
  readonly prefix: string;
  /** The name of its package. */
  readonly package: string;
  readonly files: readonly GeneratedFile[];
  readonly requirements: readonly CrateRequirement[];
  /** Whether it uses the library with the modules that the programs share. */
  readonly shares: boolean;
  /** Whether it listens, and so has tests that need the development dependencies. */
  readonly listens: boolean;
  readonly grpc: boolean;
  /** Whether it applies the migrations of the database. */
  readonly migrates: boolean;
}

/** Crates whose names only generated code contains. */
const generatedOnly: ReadonlySet<string> = new Set(['prost', 'tokio', 'tonic-prost', 'tracing']);

/** The dependencies that the files of the first program use themselves. */
const usedIn = (
  found: readonly CrateRequirement[],
  files: readonly GeneratedFile[],
): readonly CrateRequirement[] => {
  const source = files.map(({ text }) => text).join('\n');
  return found.filter(
    ({ name }) => generatedOnly.has(name) || source.includes(`${name.replaceAll('-', '_')}::`),
  );
};

/** The first program: it listens, and uses the library of the bundle. */
export const firstCode = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): ProgramCode => {
  const { plan, code } = context;
  const { prefix } = code;
  const files = listenerFiles(context, modules, {
    source: `${prefix}src/`,
    test: `${prefix}tests/service.rs`,
  });
  return {
    binary: plan.identity.binary,
    package: plan.identity.package,
    prefix,
    files: starters(files),
    requirements: usedIn(dependencies(context, modules), files),
    shares: true,
    listens: true,
    grpc: code.grpc !== undefined,
    migrates: false,
  };
};

const base = ({ plan, prefix }: FurtherProgram) => ({
  binary: plan.identity.binary,
  package: plan.identity.package,
  prefix,
});

/** Another program that listens: it has modules of its own, with its own ports and paths. */
const serverCode = (member: FurtherProgram): ProgramCode | undefined => {
  const { plan, prefix, source } = member;
  if (plan.rust === undefined) return undefined;
  const context = contextOf(plan, { ...plan.rust, prefix });
  const modules = writtenModules(context);
  const alone = source === `${prefix}src/`;
  const test = `${prefix}tests/service${alone ? '' : `-${plan.workload}`}.rs`;
  return {
    ...base(member),
    files: [
      ...starters(listenerFiles(context, modules, { source, test })),
      ...moduleFiles(context, modules, source),
    ],
    requirements: dependencies(context, modules),
    shares: false,
    listens: true,
    grpc: plan.rust.grpc !== undefined,
    migrates: false,
  };
};

const workerNeeds = (member: FurtherProgram): readonly CrateRequirement[] => [
  { name: 'tokio', features: ['time'] },
  { name: 'tokio-util', features: ['rt'] },
  ...(natsField(member) === undefined
    ? []
    : ([
        { name: 'async-nats' },
        { name: 'futures-util', bare: true },
        { name: 'secrecy' },
      ] as const)),
];

const migrationNeeds: readonly CrateRequirement[] = [
  { name: 'secrecy' },
  {
    name: 'sqlx',
    features: ['macros', 'migrate', 'postgres', 'runtime-tokio', 'tls-rustls-ring-webpki'],
    bare: true,
  },
];

const workerText = (context: TemplateContext, member: FurtherProgram): string => {
  const field = natsField(member);
  return field === undefined ? plainWorker(context, member) : natsWorker(context, member, field);
};

/** A program without a listener: one file, and what the programs share. */
const quietCode = (context: TemplateContext, member: FurtherProgram): ProgramCode => {
  const isWorker = member.kind === 'worker';
  const migrates = !isWorker && migratesDatabase(member);
  return {
    ...base(member),
    files: starters([
      {
        path: `${member.source}main.rs`,
        text: isWorker ? workerText(context, member) : once(context, member),
        about: isWorker
          ? {
              en: 'Takes work until it is stopped, and finishes the piece in hand.',
              'zh-CN': '持续处理任务，停止前完成手中的工作。',
            }
          : {
              en: 'Does one task and ends with an exit code.',
              'zh-CN': '执行一项任务并以退出码结束。',
            },
      },
    ]),
    requirements: mergedRequirements([
      { name: 'tokio', features: ['macros', 'rt-multi-thread'] },
      { name: 'tracing' },
      ...(isWorker ? workerNeeds(member) : []),
      ...(migrates ? migrationNeeds : []),
    ]),
    shares: true,
    listens: false,
    grpc: false,
    migrates,
  };
};

/** The code of a program beside the first one. */
export const memberCode = (
  context: TemplateContext,
  member: FurtherProgram,
): ProgramCode | undefined =>
  member.kind === 'server' ? serverCode(member) : quietCode(context, member);
