import type { GeneratedFile } from '../../artifact.ts';
import { type CrateRequirement, dependencies } from '../dependencies.ts';
import type { TemplateContext, WrittenModule } from '../module.ts';
import { firstManifest, memberManifest, rootManifest, sharedManifest } from './manifests.ts';
import { membersOf, type ProgramPackage, sharedPackage } from './members.ts';
import { firstMigration, migratesDatabase, migrationBuildScript, once } from './once.ts';
import { natsField, natsWorker, plainWorker } from './worker.ts';

export { isWorkspace, membersOf } from './members.ts';

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

const programText = (context: TemplateContext, member: ProgramPackage): string => {
  if (member.kind === 'once') return once(context, member);
  const field = natsField(member);
  return field === undefined ? plainWorker(context) : natsWorker(context, member, field);
};

const memberFiles = (
  context: TemplateContext,
  member: ProgramPackage,
): readonly GeneratedFile[] => {
  const { prefix } = member;
  const migrations: readonly GeneratedFile[] =
    member.kind === 'once' && migratesDatabase(member)
      ? [
          {
            path: `${prefix}build.rs`,
            text: migrationBuildScript,
            about: {
              en: 'Compiles the program again when a migration is added.',
              'zh-CN': '新增迁移时重新编译程序。',
            },
          },
          {
            path: `${prefix}migrations/0001_example.sql`,
            text: firstMigration(context),
            about: {
              en: 'The first migration, an example to replace.',
              'zh-CN': '第一个迁移，示例，请替换。',
            },
          },
        ]
      : [];
  return [
    {
      path: `${prefix}Cargo.toml`,
      text: memberManifest(context, member, sharedPackage(context.plan)),
      about: { en: 'The package of this program.', 'zh-CN': '该程序的 package。' },
    },
    {
      path: `${prefix}src/main.rs`,
      text: programText(context, member),
      about:
        member.kind === 'worker'
          ? {
              en: 'Takes work until it is stopped, and finishes the piece in hand.',
              'zh-CN': '持续处理任务，停止前完成手中的工作。',
            }
          : {
              en: 'Does one task and ends with an exit code.',
              'zh-CN': '执行一项任务并以退出码结束。',
            },
    },
    ...migrations,
  ];
};

const sharedFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
  moduleList: string,
): readonly GeneratedFile[] => {
  const shared = sharedPackage(context.plan);
  const library = { ...context, code: { ...context.code, crate: false } };
  return [
    {
      path: `${shared.prefix}Cargo.toml`,
      text: sharedManifest(context, shared, dependencies(library, modules)),
      about: {
        en: 'The package with what the programs share: settings, telemetry, shutdown.',
        'zh-CN': '各程序共用的 package：配置、遥测、停机。',
      },
    },
    {
      path: `${shared.prefix}src/lib.rs`,
      text: moduleList,
      about: { en: 'Names the modules that Waybill wrote.', 'zh-CN': '列出 Waybill 生成的模块。' },
    },
    ...modules.map(({ name, text, about }) => ({
      path: `${shared.prefix}src/${name}.rs`,
      text,
      about,
    })),
  ];
};

/** What a workspace has around the files of its first program. */
export interface WorkspaceParts {
  /** The files of the first program, with their manifest in the first place. */
  readonly first: readonly GeneratedFile[];
  readonly modules: readonly WrittenModule[];
  readonly moduleList: string;
  /** The files of another program that listens: a complete crate. */
  readonly server: (member: ProgramPackage) => readonly GeneratedFile[];
}

/** A package for each program of the bundle, and one for what they share. */
export const workspaceFiles = (
  context: TemplateContext,
  { first, modules, moduleList, server }: WorkspaceParts,
): readonly GeneratedFile[] => {
  const { plan, code } = context;
  const members = membersOf(plan);
  const shared = sharedPackage(plan);
  const folders = [code.prefix, shared.prefix, ...members.map(({ prefix }) => prefix)];
  const manifest = `${code.prefix}Cargo.toml`;
  return [
    {
      path: 'Cargo.toml',
      text: rootManifest(context, [...new Set(folders)]),
      about: {
        en: 'The workspace. Run cargo generate-lockfile once and commit Cargo.lock: the image build asks for it.',
        'zh-CN':
          'workspace 清单。请先运行一次 cargo generate-lockfile 并提交 Cargo.lock：镜像构建需要它。',
      },
    },
    ...first.map((file) =>
      file.path === manifest
        ? {
            ...file,
            text: firstManifest(context, shared, usedIn(dependencies(context, modules), first)),
          }
        : file,
    ),
    ...members.flatMap((member) =>
      member.kind === 'server' ? server(member) : memberFiles(context, member),
    ),
    ...sharedFiles(context, modules, moduleList),
  ];
};
