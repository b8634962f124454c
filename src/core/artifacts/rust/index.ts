import type { Plan } from '../../plan/index.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { listenerSources, listenerTest, protocolFiles, starters } from './crate/files.ts';
import { dependencies } from './dependencies.ts';
import { manifest, manifestFragment } from './manifest.ts';
import { contextOf, type TemplateContext, type WrittenModule } from './module.ts';
import { moduleFiles } from './modules/files.ts';
import { writtenModules } from './modules/index.ts';
import { programFiles } from './programs/index.ts';
import { hasSeveralPrograms } from './programs/members.ts';

const fragment = (context: TemplateContext, modules: readonly WrittenModule[]): GeneratedFile => ({
  path: `${context.code.prefix}src/waybill/Cargo.fragment.toml`,
  text: manifestFragment(context, dependencies(context, modules)),
  about: { en: 'The dependencies to add to Cargo.toml.', 'zh-CN': '需要加入 Cargo.toml 的依赖。' },
});

/** A complete crate with one program and its own modules. */
const wholeCrate = (context: TemplateContext): readonly GeneratedFile[] => {
  const modules = writtenModules(context);
  const { prefix, grpc } = context.code;
  const source = `${prefix}src/`;
  return [
    ...starters([
      {
        path: `${prefix}Cargo.toml`,
        text: manifest(context, dependencies(context, modules)),
        about: {
          en: 'The crate. Run cargo generate-lockfile once and commit Cargo.lock: the image build asks for it.',
          'zh-CN':
            'crate 清单。请先运行一次 cargo generate-lockfile 并提交 Cargo.lock：镜像构建需要它。',
        },
      },
      ...listenerSources(context, modules, source),
      ...(grpc === undefined ? [] : protocolFiles(context, prefix)),
      listenerTest(context, modules, `${prefix}tests/service.rs`),
    ]),
    ...moduleFiles(context, modules, source),
  ];
};

const files = (plan: Plan): readonly GeneratedFile[] => {
  const { rust } = plan;
  if (rust === undefined) return [];
  if (hasSeveralPrograms(plan)) return programFiles(plan, rust);
  const context = contextOf(plan, rust);
  if (rust.crate) return wholeCrate(context);
  const modules = writtenModules(context);
  return [
    fragment(context, modules),
    ...moduleFiles(context, modules, `${context.code.prefix}src/`),
  ];
};

/** Rust source code: modules for an existing crate, a complete small crate, or several programs. */
export const rustCode = defineArtifact({
  id: 'rust',
  title: { en: 'Rust code', 'zh-CN': 'Rust 代码' },
  files,
});
