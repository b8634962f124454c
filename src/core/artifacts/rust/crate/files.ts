import type { GeneratedFile } from '../../artifact.ts';
import type { TemplateContext, WrittenModule } from '../module.ts';
import { buildScript, grpc, protocol } from './grpc.ts';
import { http } from './http.ts';
import { integrationTest } from './integration-test.ts';
import { main } from './main.ts';

/** Files to begin with: an existing file of the user is kept. */
export const starters = (files: readonly GeneratedFile[]): readonly GeneratedFile[] =>
  files.map((file) => ({ ...file, starter: true as const }));

/** Where the files of a program are. */
export interface ProgramPlace {
  /** The folder of main.rs, with a trailing slash. */
  readonly source: string;
  /** The path of the integration test. */
  readonly test: string;
}

/** The sources of a program that listens, in a folder with a trailing slash. */
export const listenerSources = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
  source: string,
): readonly GeneratedFile[] => [
  {
    path: `${source}main.rs`,
    text: main(context, modules),
    about: { en: 'Starts the service and ends it in order.', 'zh-CN': '启动服务并按顺序结束。' },
  },
  ...(context.code.http === undefined
    ? []
    : [
        {
          path: `${source}http.rs`,
          text: http(context, modules),
          about: { en: 'The routes, examples to replace.', 'zh-CN': '路由，示例，请替换。' },
        },
      ]),
  ...(context.code.grpc === undefined
    ? []
    : [
        {
          path: `${source}grpc.rs`,
          text: grpc(context, modules),
          about: {
            en: 'The gRPC service, an example to replace.',
            'zh-CN': 'gRPC 服务，示例，请替换。',
          },
        },
      ]),
];

/** The integration test of a program that listens. */
export const listenerTest = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
  path: string,
): GeneratedFile => ({
  path,
  text: integrationTest(context, modules),
  about: {
    en: 'Runs the binary: exit codes, readiness, SIGTERM.',
    'zh-CN': '运行二进制：退出码、就绪检查、SIGTERM。',
  },
});

/** The sources of a program that listens, and its integration test. */
export const listenerFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
  { source, test }: ProgramPlace,
): readonly GeneratedFile[] => [
  ...listenerSources(context, modules, source),
  listenerTest(context, modules, test),
];

/** The protocol of a package, in which a program serves gRPC, and the script that compiles it. */
export const protocolFiles = (
  context: TemplateContext,
  prefix: string,
  migrations = false,
): readonly GeneratedFile[] => [
  {
    path: `${prefix}build.rs`,
    text: buildScript(context, migrations),
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
