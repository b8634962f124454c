import { nameOfFile } from '../project-files.ts';
import { frontEndClues } from './front-end/chosen.ts';
import { defineReader } from './reader.ts';

/** The settings of cargo-leptos in Cargo.toml: a site beside the server. */
export const leptos = defineReader({
  id: 'leptos',
  title: {
    en: '`Cargo.toml` with `metadata.leptos`',
    'zh-CN': '含 `metadata.leptos` 的 `Cargo.toml`',
  },
  wanted: (path) => nameOfFile(path) === 'Cargo.toml',
  longest: 1_000_000,
  fields: [
    'build.frontend',
    'build.frontendFolder',
    'build.frontendOutput',
    'build.frontendPath',
    'build.features',
    'build.defaultFeatures',
    'build.openPoints',
    'image.assets',
    'settings.variables',
  ],
  read: (_found, repository) => frontEndClues(['cargo-leptos'], repository),
});
