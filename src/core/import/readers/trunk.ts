import { nameOfFile } from '../project-files.ts';
import { frontEndClues } from './front-end/chosen.ts';
import { isTrunkFile } from './front-end/trunk-project.ts';
import { defineReader } from './reader.ts';

/** Trunk.toml, or the page from which Trunk starts: a front end in WebAssembly. */
export const trunk = defineReader({
  id: 'trunk',
  title: {
    en: '`Trunk.toml`, `index.html` with `data-trunk`',
    'zh-CN': '`Trunk.toml`、含 `data-trunk` 的 `index.html`',
  },
  wanted: (path) => isTrunkFile(path) || nameOfFile(path) === 'index.html',
  longest: 100_000,
  fields: [
    'build.frontend',
    'build.frontendFolder',
    'build.frontendOutput',
    'build.frontendPath',
    'build.openPoints',
  ],
  read: (_found, repository) => frontEndClues(['trunk'], repository),
});
