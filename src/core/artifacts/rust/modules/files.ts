import { rust } from '../../../formats/rust.ts';
import type { GeneratedFile } from '../../artifact.ts';
import type { TemplateContext, WrittenModule } from '../module.ts';

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

/** The file that names the modules: `mod.rs`, or `lib.rs` of a package that holds only them. */
export const moduleList = (
  { t }: TemplateContext,
  modules: readonly WrittenModule[],
): string => rust`
//! ${t('What the manifests promise, kept by the code: ports, paths, variables, shutdown. Written by Waybill.', '由代码兑现清单的约定：端口、路径、变量、停机。由 Waybill 生成。')}

// ${t('An offer: not every crate uses all of it.', '按需取用：并非每个 crate 都会用到全部内容。')}
#![allow(dead_code)]

${modules.map(({ name }) => `${unformatted.has(name) ? '#[rustfmt::skip]\n' : ''}pub mod ${name};`).join('\n')}
`;

/** The modules in the folder `waybill` of a folder with sources; `source` ends in a slash. */
export const moduleFiles = (
  context: TemplateContext,
  modules: readonly WrittenModule[],
  source: string,
): readonly GeneratedFile[] => [
  {
    path: `${source}waybill/mod.rs`,
    text: moduleList(context, modules),
    about: { en: 'Names the modules that Waybill wrote.', 'zh-CN': '列出 Waybill 生成的模块。' },
  },
  ...modules.map(({ name, text, about }) => ({
    path: `${source}waybill/${name}.rs`,
    text,
    about,
  })),
];
