import { rust } from '../../formats/rust.ts';
import type { Plan } from '../../plan/index.ts';
import type { RustCode } from '../../plan/rust-code.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { buildScript, grpc, protocol } from './crate/grpc.ts';
import { http } from './crate/http.ts';
import { integrationTest } from './crate/integration-test.ts';
import { main } from './crate/main.ts';
import { dependencies } from './dependencies.ts';
import { manifest, manifestFragment } from './manifest.ts';
import { contextOf, type TemplateContext, type WrittenModule } from './module.ts';
import { writtenModules } from './modules/index.ts';
import { isWorkspace, workspaceFiles } from './workspace/index.ts';

/**
 * Modules with names from the plan: rustfmt skips them, because it would wrap lines by the length
 * of a user's names.
 */
const unformatted = new Set([
  'consul',
  'facts',
  'health_routes',
  'security',
  'settings',
  'telemetry',
]);

const moduleList = ({ t }: TemplateContext, modules: readonly WrittenModule[]): string => rust`
//! ${t('What the manifests promise, kept by the code: ports, paths, variables, shutdown. Written by Waybill.', '由代码兑现清单的约定：端口、路径、变量、停机。由 Waybill 生成。')}

// ${t('An offer: not every crate uses all of it.', '按需取用：并非每个 crate 都会用到全部内容。')}
#![allow(dead_code)]

${modules.map(({ name }) => `${unformatted.has(name) ? '#[rustfmt::skip]\n' : ''}pub mod ${name};`).join('\n')}
`;

const moduleFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): readonly GeneratedFile[] => {
  const folder = `${context.code.prefix}src/waybill`;
  return [
    {
      path: `${folder}/mod.rs`,
      text: moduleList(context, modules),
      about: { en: 'Names the modules that Waybill wrote.', 'zh-CN': '列出 Waybill 生成的模块。' },
    },
    ...modules.map(({ name, text, about }) => ({
      path: `${folder}/${name}.rs`,
      text,
      about,
    })),
  ];
};

const grpcFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): readonly GeneratedFile[] => {
  const { prefix } = context.code;
  return [
    {
      path: `${prefix}src/grpc.rs`,
      text: grpc(context, modules),
      about: {
        en: 'The gRPC service, an example to replace.',
        'zh-CN': 'gRPC 服务，示例，请替换。',
      },
    },
    {
      path: `${prefix}build.rs`,
      text: buildScript(context),
      about: {
        en: 'Compiles the protocol, without protoc.',
        'zh-CN': '编译协议定义，无需 protoc。',
      },
    },
    {
      path: `${prefix}proto/service.proto`,
      text: protocol(context),
      about: { en: 'What the gRPC service offers.', 'zh-CN': 'gRPC 服务的接口定义。' },
    },
  ];
};

const crateFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
): readonly GeneratedFile[] => {
  const { prefix, http: httpPort, grpc: grpcPort } = context.code;
  return [
    {
      path: `${prefix}Cargo.toml`,
      text: manifest(context, dependencies(context, modules)),
      about: {
        en: 'The crate. Run cargo generate-lockfile once and commit Cargo.lock: the image build asks for it.',
        'zh-CN':
          'crate 清单。请先运行一次 cargo generate-lockfile 并提交 Cargo.lock：镜像构建需要它。',
      },
    },
    {
      path: `${prefix}src/main.rs`,
      text: main(context, modules),
      about: { en: 'Starts the service and ends it in order.', 'zh-CN': '启动服务并按顺序结束。' },
    },
    ...(httpPort === undefined
      ? []
      : [
          {
            path: `${prefix}src/http.rs`,
            text: http(context, modules),
            about: { en: 'The routes, examples to replace.', 'zh-CN': '路由，示例，请替换。' },
          },
        ]),
    ...(grpcPort === undefined ? [] : grpcFiles(context, modules)),
    {
      path: `${prefix}tests/service.rs`,
      text: integrationTest(context, modules),
      about: {
        en: 'Runs the binary: exit codes, readiness, SIGTERM.',
        'zh-CN': '运行二进制：退出码、就绪检查、SIGTERM。',
      },
    },
  ];
};

const fragment = (context: TemplateContext, modules: readonly WrittenModule[]): GeneratedFile => ({
  path: `${context.code.prefix}src/waybill/Cargo.fragment.toml`,
  text: manifestFragment(context, dependencies(context, modules)),
  about: { en: 'The dependencies to add to Cargo.toml.', 'zh-CN': '需要加入 Cargo.toml 的依赖。' },
});

/** A complete crate with its own modules. */
const wholeCrate = (context: TemplateContext): readonly GeneratedFile[] => {
  const modules = writtenModules(context);
  return [...starters(crateFiles(context, modules)), ...moduleFiles(context, modules)];
};

/** Files to begin with: an existing file of the user is kept. */
const starters = (files: readonly GeneratedFile[]): readonly GeneratedFile[] =>
  files.map((file) => ({ ...file, starter: true as const }));

const wholeWorkspace = (plan: Plan, code: RustCode): readonly GeneratedFile[] => {
  const context = contextOf(plan, code, 'waybill');
  const modules = writtenModules(context);
  const written = new Set(modules.map(({ name }) => `/src/${name}.rs`));
  return workspaceFiles(context, {
    first: crateFiles(context, modules),
    modules,
    moduleList: moduleList(context, modules),
    server: ({ plan: own, prefix }) =>
      own.rust === undefined ? [] : wholeCrate(contextOf(own, { ...own.rust, prefix })),
  }).map((file) =>
    [...written].some((end) => file.path.endsWith(end))
      ? file
      : { ...file, starter: true as const },
  );
};

/** Rust source code: modules for an existing crate, a complete small crate, or a workspace. */
export const rustCode = defineArtifact({
  id: 'rust',
  title: { en: 'Rust code', 'zh-CN': 'Rust 代码' },
  files: (plan) => {
    if (plan.rust === undefined) return [];
    if (isWorkspace(plan)) return wholeWorkspace(plan, plan.rust);
    const context = contextOf(plan, plan.rust);
    if (plan.rust.crate) return wholeCrate(context);
    const modules = writtenModules(context);
    return [fragment(context, modules), ...moduleFiles(context, modules)];
  },
});
