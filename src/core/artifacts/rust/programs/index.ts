import type { Plan } from '../../../plan/index.ts';
import type { RustCode } from '../../../plan/rust-code.ts';
import type { GeneratedFile } from '../../artifact.ts';
import { protocolFiles, starters } from '../crate/files.ts';
import { dependencies } from '../dependencies.ts';
import { contextOf, type TemplateContext, type WrittenModule } from '../module.ts';
import { moduleFiles, moduleList } from '../modules/files.ts';
import { writtenModules } from '../modules/index.ts';
import { firstCode, memberCode, type ProgramCode } from './code.ts';
import { type Library, packageManifest, rootManifest, sharedManifest } from './manifests.ts';
import { membersOf, type SharedPackage, sharedPackage } from './members.ts';
import { firstMigration, migrationBuildScript } from './once.ts';

/** What a package has around the sources of its programs. */
const aroundPrograms = (
  context: TemplateContext,
  programs: readonly ProgramCode[],
  prefix: string,
): readonly GeneratedFile[] => {
  const migrates = programs.some((one) => one.migrates);
  const script: readonly GeneratedFile[] = programs.some(({ grpc }) => grpc)
    ? protocolFiles(context, prefix, migrates)
    : migrates
      ? [
          {
            path: `${prefix}build.rs`,
            text: migrationBuildScript,
            about: {
              en: 'Compiles the program again when a migration is added.',
              'zh-CN': '新增迁移时重新编译程序。',
            },
          },
        ]
      : [];
  const migration: GeneratedFile = {
    path: `${prefix}migrations/0001_example.sql`,
    text: firstMigration(context),
    about: {
      en: 'The first migration, an example to replace.',
      'zh-CN': '第一个迁移，示例，请替换。',
    },
  };
  return starters([...script, ...(migrates ? [migration] : [])]);
};

/** A package with its programs; the first one stands in `src/main.rs`. */
const packageFiles = (
  context: TemplateContext,
  programs: readonly ProgramCode[],
  library: Library,
): readonly GeneratedFile[] => {
  const [one] = programs;
  if (one === undefined) return [];
  const manifest: GeneratedFile = {
    path: `${one.prefix}Cargo.toml`,
    text: packageManifest(context, programs, library),
    about:
      library.shared === undefined
        ? {
            en: 'The package of all programs. Run cargo generate-lockfile once and commit Cargo.lock: the image build asks for it.',
            'zh-CN':
              '所有程序所在的 package。请先运行一次 cargo generate-lockfile 并提交 Cargo.lock：镜像构建需要它。',
          }
        : { en: 'The package of this program.', 'zh-CN': '该程序的 package。' },
  };
  return [
    ...starters([manifest]),
    ...programs.flatMap(({ files }) => files),
    ...aroundPrograms(context, programs, one.prefix),
  ];
};

/** The modules as the library of the one package with all programs. */
const libraryFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): readonly GeneratedFile[] => {
  const source = `${context.code.prefix}src/`;
  const library: GeneratedFile = {
    path: `${source}lib.rs`,
    text: `//! ${context.t('What the programs share.', '各程序共用的代码。')}\n\nmod waybill;\n\npub use waybill::*;\n`,
    about: { en: 'What the programs share.', 'zh-CN': '各程序共用的代码。' },
  };
  return [...starters([library]), ...moduleFiles(context, modules, source)];
};

/** The root of a workspace. */
const workspaceRoot = (context: TemplateContext, folders: readonly string[]): GeneratedFile => ({
  path: 'Cargo.toml',
  text: rootManifest(context, folders),
  about: {
    en: 'The workspace. Run cargo generate-lockfile once and commit Cargo.lock: the image build asks for it.',
    'zh-CN':
      'workspace 清单。请先运行一次 cargo generate-lockfile 并提交 Cargo.lock：镜像构建需要它。',
  },
});

/** The package of a workspace with what its programs share. */
const sharedFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
  shared: SharedPackage,
): readonly GeneratedFile[] => {
  const library = { ...context, code: { ...context.code, crate: false } };
  return [
    ...starters([
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
        text: moduleList(context, modules),
        about: {
          en: 'Names the modules that Waybill wrote.',
          'zh-CN': '列出 Waybill 生成的模块。',
        },
      },
    ]),
    ...modules.map(({ name, text, about }) => ({
      path: `${shared.prefix}src/${name}.rs`,
      text,
      about,
    })),
  ];
};

/**
 * The code of several programs. Those of one Cargo package share its library; in a workspace a
 * package of its own holds what the programs share.
 */
export const programFiles = (plan: Plan, code: RustCode): readonly GeneratedFile[] => {
  const context = contextOf(plan, code, 'waybill');
  const modules = writtenModules(context);
  const shared = sharedPackage(plan);
  const packages = new Map<string, ProgramCode[]>();
  const members = membersOf(plan).flatMap((member) => memberCode(context, member) ?? []);
  for (const one of [firstCode(context, modules), ...members])
    packages.set(one.prefix, [...(packages.get(one.prefix) ?? []), one]);
  const written = (library: Library): readonly GeneratedFile[] =>
    [...packages.values()].flatMap((programs) => packageFiles(context, programs, library));
  if (shared === undefined)
    return [
      ...written({ shared, requirements: dependencies(context, modules) }),
      ...libraryFiles(context, modules),
    ];
  const folders = [...packages.keys(), shared.prefix];
  return [
    ...starters([workspaceRoot(context, folders)]),
    ...written({ shared }),
    ...sharedFiles(context, modules, shared),
  ];
};
