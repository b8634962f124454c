import { frontEndClues } from './front-end/chosen.ts';
import { fullstackClues, isDioxusFile } from './front-end/dioxus-project.ts';
import { defineReader } from './reader.ts';

/** Dioxus.toml: a front end that dx builds. */
export const dioxus = defineReader({
  id: 'dioxus',
  title: { en: '`Dioxus.toml`', 'zh-CN': '`Dioxus.toml`' },
  wanted: isDioxusFile,
  longest: 100_000,
  fields: [
    'build.frontend',
    'build.frontendFolder',
    'build.frontendOutput',
    'build.frontendPath',
    'build.frontendToolVersion',
    'build.openPoints',
  ],
  read: (_found, repository) => [
    ...frontEndClues(['dioxus'], repository),
    ...fullstackClues(repository),
  ],
});
